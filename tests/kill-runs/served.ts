import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

/** Serves the page with the store in it; `code` tells this state of its code from others. */
export async function serveStore(): Promise<{ url: string; code: string }> {
  const script = await bundled();
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><meta charset="utf-8"><script>${script}</script>`);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, code: createHash('sha256').update(script).digest('hex').slice(0, 8) };
}

async function bundled(): Promise<string> {
  const entry = new URL('page.ts', import.meta.url).pathname;
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'kill' } },
  });
  const [{ output: [chunk] = [] } = { output: [] }] = [bundle].flat() as {
    output: { code: string }[];
  }[];
  return (chunk?.code ?? '').replaceAll('</script', '<\\/script');
}
