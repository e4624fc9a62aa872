import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { cachingOf, headersOfAll, policyOf } from './headers.ts';
import type { SiteFiles } from './site-files.ts';

const NOT_THERE = Buffer.from(
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not there</title><p>There is no such page here. <a href="/">Open the lab</a>.</p></html>\n',
);

/** Answers requests for the files of a site; whatever is asked, nothing but these files is looked at. */
export function answering(files: SiteFiles): (request: IncomingMessage, response: ServerResponse) => void {
  const always = headersOfAll(policyOf(files));
  return (request, response) => {
    const send = (status: number, headers: OutgoingHttpHeaders, body?: Buffer): void => {
      response.writeHead(status, { ...always, ...headers, ...(body && { 'Content-Length': body.length }) });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    const path = pathOf(request.url ?? '');
    const file = files.get(path);
    if (!file) return send(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }, NOT_THERE);
    const headers = { 'Cache-Control': cachingOf(path), ETag: file.tag, Vary: 'Accept-Encoding' };
    if (request.headers['if-none-match'] === file.tag) return send(304, headers);
    const packed = takesGzip(request.headers['accept-encoding']) ? file.packed : undefined;
    const encoding = packed && { 'Content-Encoding': 'gzip' };
    send(200, { ...headers, 'Content-Type': file.type, ...encoding }, packed ?? file.plain);
  };
}

/** A path as the files are named; no folder is climbed, as a name with dots in it is the name of no file. */
function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^\//, '');
    return path === '' ? 'index.html' : path;
  } catch {
    return '';
  }
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(accepted ?? ''));
}
