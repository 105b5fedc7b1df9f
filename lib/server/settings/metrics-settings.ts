import { z } from 'zod/mini';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { host, mistakeOf, secret, unless, wholeNumber, yesOrNo } from '#lib/server/settings/values.ts';

/** Where the metrics are. `token`: null where the operator lets anybody read them who reaches the address. */
export type MetricsSettings = { port: number; host: string; token: string | null };

const noGuard: Sentence = {
  es: 'METRICS_PORT necesita METRICS_TOKEN_FILE (un archivo con una clave), o METRICS_OPEN=yes si quien llega a esa dirección puede leer las métricas',
  en: 'METRICS_PORT needs METRICS_TOKEN_FILE (a file with a token), or METRICS_OPEN=yes if whoever reaches that address may read the metrics',
};

const shortest = 16;
const shortToken: Sentence = {
  es: `METRICS_TOKEN debe tener ${shortest} letras o más (openssl rand -base64 24)`,
  en: `METRICS_TOKEN must have ${shortest} characters or more (openssl rand -base64 24)`,
};

const schema = z.object({
  METRICS_PORT: wholeNumber('METRICS_PORT', null, [1, 65_400]),
  METRICS_HOST: host('METRICS_HOST', '127.0.0.1'),
  METRICS_TOKEN: z.pipe(
    secret,
    unless((token: string) => token !== '' && token.length < shortest, shortToken),
  ),
  METRICS_OPEN: yesOrNo('METRICS_OPEN', false),
});

/** The variables that are read here. */
export const metricsVariables: readonly string[] = Object.keys(schema.def.shape);

/** Where the metrics are, null when they are off, and one sentence per mistake. */
export const parseMetrics = (
  variables: Record<string, string | undefined>,
): { metrics: MetricsSettings | null; mistakes: Sentence[] } => {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) return { metrics: null, mistakes: parsed.error.issues.map(mistakeOf) };
  const { METRICS_PORT: port, METRICS_HOST, METRICS_TOKEN: token, METRICS_OPEN } = parsed.data;
  if (port === null) return { metrics: null, mistakes: [] };
  if (token === '' && !METRICS_OPEN) return { metrics: null, mistakes: [noGuard] };
  return { metrics: { port, host: METRICS_HOST, token: token || null }, mistakes: [] };
};
