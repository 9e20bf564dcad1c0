import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** Pages served on this machine: each path answers with an HTML text or a file. */
export interface PageServer {
  /** Registers a page and returns its address. */
  add(name: string, content: { readonly html: string } | { readonly file: string }): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Starts a server on a free port of 127.0.0.1. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, { html: string } | { file: string }>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const page = pages.get(path.slice(1));
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(path)] ?? TYPES['.html'] ?? 'text/html');
    response.end('html' in page ? page.html : await readFile(page.file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    add(name, content) {
      pages.set(name, content);
      return `http://127.0.0.1:${port}/${encodeURIComponent(name)}`;
    },
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
