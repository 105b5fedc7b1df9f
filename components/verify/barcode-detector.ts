/** The part of the Barcode Detection API that is used here; TypeScript does not know it yet. */
export type Detector = {
  detect: (source: HTMLVideoElement | ImageBitmap) => Promise<{ rawValue: string }[]>;
};
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

declare global {
  interface Window {
    BarcodeDetector?: DetectorClass;
  }
}

/** Null when the browser cannot read QR codes. */
const openReader = async (): Promise<Detector | null> => {
  const { BarcodeDetector } = window;
  const formats = await BarcodeDetector?.getSupportedFormats();
  return BarcodeDetector && formats?.includes('qr_code')
    ? new BarcodeDetector({ formats: ['qr_code'] })
    : null;
};

/** The same for the camera; also null when there is none. */
export const openDetector = async (): Promise<Detector | null> =>
  'mediaDevices' in navigator ? openReader() : null;

/** What the QR in a picture says; null without one, and where the browser cannot read it. */
export const readQrOf = async (picture: Blob): Promise<string | null> => {
  try {
    const reader = await openReader();
    const [found] = (await reader?.detect(await createImageBitmap(picture))) ?? [];
    return found?.rawValue ?? null;
  } catch {
    return null;
  }
};
