import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type End, type KeptProcess, keepProcess } from '#lib/cli/serving/kept-process.ts';
import { nextPause } from '#lib/cli/serving/pause.ts';
import type { Word } from '#lib/server/operation/life.ts';
import { aFolder } from '#tests/support/folder.ts';

const aProgram = (text: string): string => {
  const file = join(aFolder(), 'program.mjs');
  writeFileSync(file, text);
  return file;
};

/** A kept process, and what it told and how it ended, one after the other. */
const keep = (text: string) => {
  const file = aProgram(text);
  const pids: number[] = [];
  const queue: (Word | End)[] = [];
  let ring = (): void => undefined;
  const hear = (news: Word | End): void => {
    queue.push(news);
    ring();
  };
  const start = () => {
    const child = fork(file, [], { stdio: 'ignore', execArgv: [] });
    pids.push(child.pid ?? 0);
    return child;
  };
  const kept: KeptProcess = keepProcess({ start, onWord: hear, onEnd: hear });
  const next = async (): Promise<Word | End> => {
    while (queue.length === 0) await new Promise<void>((resolve) => (ring = resolve));
    const [news] = queue.splice(0, 1);
    if (news === undefined) throw new Error('nothing was heard');
    return news;
  };
  return { kept, next, pids };
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const patient = 60_000;
const ready = "process.send('ready'); setInterval(() => {}, 1000);";

describe('the pause before a process is started again', () => {
  test('grows while it keeps ending, to 30 seconds at most, and is short after a long life', () => {
    const pauses = Array.from({ length: 9 }).reduce<number[]>(
      (before) => [...before, nextPause(before.at(-1) ?? 0, 100)],
      [],
    );
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(nextPause(30_000, 60_000)).toBe(250);
  });
});

describe('a process that the supervisor keeps', () => {
  test('comes back when it is killed, and hears words again', async () => {
    const { kept, next, pids } = keep(`process.on('message', (word) => process.send(word)); ${ready}`);
    expect(await next()).toBe('ready');
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await next()).toEqual({ reason: 'SIGKILL', pause: 250 });
    expect(await next()).toBe('ready');
    kept.tell('mail');
    expect(await next()).toBe('mail');
    expect(pids).toHaveLength(2);
    expect(await kept.stop('SIGTERM', patient)).toBe(true);
    expect(pids.filter(lives)).toEqual([]);
  });

  test('tells with which status it ended before it was ready', async () => {
    const { kept, next, pids } = keep('process.exit(7)');
    expect(await next()).toEqual({ reason: '7', pause: 250 });
    // It waits for its restart, which does not come any more.
    expect(await kept.stop('SIGTERM', patient)).toBe(true);
    expect(pids).toHaveLength(1);
  });

  test('that does not end is killed, and that is no orderly end', async () => {
    const { kept, next, pids } = keep(`process.on('SIGTERM', () => {}); ${ready}`);
    expect(await next()).toBe('ready');
    expect(await kept.stop('SIGTERM', 100)).toBe(false);
    expect(pids.filter(lives)).toEqual([]);
  });

  test('that ends with an error when it is stopped did not end in order', async () => {
    const { kept, next } = keep(`process.on('SIGTERM', () => process.exit(3)); ${ready}`);
    expect(await next()).toBe('ready');
    expect(await kept.stop('SIGTERM', patient)).toBe(false);
  });
});
