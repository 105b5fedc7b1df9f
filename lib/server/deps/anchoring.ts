import { join } from 'node:path';
import { createAnchorFile } from '#lib/adapters/audit-anchors/anchor-file.ts';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { isSealedAnchor } from '#lib/domain/audit/chain.ts';
import { keyringOf, openStoreOf } from '#lib/server/deps/open-store.ts';
import type { Settings } from '#lib/server/settings/env.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';
import { anchorAudit } from '#lib/usecases/upkeep/anchor-audit.ts';

/** The file with the anchors of the audit. */
export const anchorFileOf = ({ dataDir }: Pick<Settings, 'dataDir'>): string =>
  join(dataDir, 'audit-anchors.jsonl');

/** What verifying and anchoring need besides the store. */
const keepingOf = (settings: Settings) => ({
  anchors: createAnchorFile(anchorFileOf(settings)),
  mac: createAuditMac(keyringOf(settings)),
});

/** The place and the day of the last anchor of this machine that the installation wrote; null when there is none. */
export const lastAnchorOf = async (settings: Settings): Promise<{ date: string; ordinal: number } | null> => {
  const { anchors, mac } = keepingOf(settings);
  const lines = (await anchors.read()).filter((line) => line !== null);
  const last = lines.findLast((line) => isSealedAnchor(mac, line));
  return last ? { date: new Date(last.at).toISOString(), ordinal: last.ordinal } : null;
};

/** The audit that the server writes with the same settings. */
export const openAudit = async (settings: Settings) => {
  const { audit, close } = await openStoreOf(settings);
  return { audit, ...keepingOf(settings), close };
};

type Anchoring = { environment: Settings; store: Pick<Store, 'audit'>; clock: Clock; log: Log };

/** Writes the end of the chain outside the database. A chain that does not continue from there raises an alarm. */
export const anchorNow = async (deps: Anchoring): Promise<void> => {
  const { environment, store, clock, log } = deps;
  const anchored = await anchorAudit({ ...keepingOf(environment), audit: store.audit, clock })();
  if (anchored === 'broken') log.event('audit.broken', {});
};

/**
 * Accepts a database from a backup. It lacks what was written after the backup, and the anchors would say so for ever. The audit says it,
 * the old anchors are kept aside and new ones begin.
 */
export const acceptRestoredAudit = async (
  settings: Settings,
  { audit }: Pick<Store, 'audit'>,
): Promise<void> => {
  const clock: Clock = { now: Date.now };
  await audit.append(entryOf({ clock }, { actor: 'operator', action: 'restore.accepted' }));
  const deps = { ...keepingOf(settings), audit, clock };
  if ((await anchorAudit(deps)()) !== 'broken') return;
  await deps.anchors.setAside(clock.now());
  await anchorAudit(deps)();
};

const hour = 3_600_000;

/** Anchors every hour and once at the start, so that what was written until then cannot be removed unnoticed. */
export const startAnchoring = (deps: Anchoring): void => {
  const anchor = () =>
    anchorNow(deps).catch((error: unknown) =>
      deps.log.event('audit.broken', {
        reason: 'noAnchor',
        errorName: error instanceof Error ? error.name : typeof error,
      }),
    );
  void anchor();
  setInterval(anchor, hour).unref();
};
