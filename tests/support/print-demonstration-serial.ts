import { parentPort, workerData } from 'node:worker_threads';
import { loadOrCreateDemonstrationKey } from '#lib/adapters/signer/demonstration-key.ts';

/** Runs in a thread of its own: answers the serial number of the key in the directory it is given. */
parentPort?.postMessage(loadOrCreateDemonstrationKey(String(workerData)).serial);
