import type { BrowserContext } from '@playwright/test';

export type Watch = {
  listen: (context: BrowserContext) => void;
  complaints: (expected: readonly RegExp[]) => string[];
};

const listenTo = (context: BrowserContext, baseUrl: string, heard: string[]) => {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseUrl}/`) && !/^(data|blob|chrome-error):/.test(url))
      heard.push(`request to another origin: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) heard.push(`answer ${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      heard.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => heard.push(`broken script: ${error.error().message}`));
};

/** Listens to everything that the pages of browsers ask for, say and break. */
export const createWatch = (baseUrl: string): Watch => {
  const heard: string[] = [];
  return {
    listen: (context) => listenTo(context, baseUrl, heard),
    complaints: (expected) => heard.filter((line) => !expected.some((each) => each.test(line))),
  };
};
