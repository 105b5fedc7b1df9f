/** Whether each % of a part of an address begins a code that stands for a sign (RFC 3986, 2.1), as UTF-8. */
export const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
