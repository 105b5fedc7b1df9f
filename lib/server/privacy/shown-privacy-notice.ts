import type { Locale } from '#lib/domain/basics/locale.ts';
import type { PrivacyNoticeSeen } from '#lib/domain/request/request.ts';
import { type PrivacyNotice, periodText, privacyNotice } from '#lib/i18n/privacy-notice.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { noticeFacts } from '#lib/server/settings/privacy-notice.ts';

/**
 * The privacy notice of this installation, with what each request keeps of it. `visitors`: how long a demonstration keeps its visitors'
 * data.
 */
export const shownPrivacyNotice = async (
  locale: Locale,
): Promise<PrivacyNotice & { seen: PrivacyNoticeSeen; visitors: string }> => {
  const { environment, notice } = await getDeps();
  const visitors = periodText(locale, environment.privacy.retention.visitors);
  return { ...privacyNotice(locale, noticeFacts(environment)), seen: notice, visitors };
};
