import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { EXIT, type Failure } from '../exit.ts';
import { emptyFolder } from '../testing/fealty.ts';
import { type Served, serveSite } from './serve.ts';

const PAGE = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
const [, STATED] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(PAGE)!;
const HASHED = 'assets/index-Ab3_-x9Z.js';

const USUAL = { host: '127.0.0.1', port: undefined };

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Asks for a path as it is written, which `fetch` would tidy up first. */
function ask(address: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Heard> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the lab', () => {
  const above = emptyFolder();
  const folder = join(above, 'site');
  let served: Served;
  before(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(above, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, HASHED), 'let a;'.repeat(100));
    writeFileSync(join(folder, 'sw.js'), '');
    served = await serveSite(folder, { host: '127.0.0.1', port: 0 });
  });
  after(() => served.close());

  it('isolates the page, trusts nothing from outside, and says what each file is', async () => {
    for (const path of ['/', `/${HASHED}`, '/nowhere']) {
      const { headers } = await ask(served.address, path);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['content-security-policy'], `${STATED}; frame-ancestors 'none'`);
    }
    assert.match(String((await ask(served.address, '/?a=b')).headers['content-type']), /^text\/html/);
    assert.match(String((await ask(served.address, `/${HASHED}`)).headers['content-type']), /^text\/javascript/);
  });
  it('lets only files named by their content be kept without asking', async () => {
    assert.match(String((await ask(served.address, `/${HASHED}`)).headers['cache-control']), /immutable/);
    for (const path of ['/', '/index.html', '/sw.js'])
      assert.equal((await ask(served.address, path)).headers['cache-control'], 'no-cache');
  });
  it('packs for those who can unpack', async () => {
    const packed = await ask(served.address, `/${HASHED}`, 'GET', { 'Accept-Encoding': 'br, gzip' });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.equal(packed.headers['content-length'], String(packed.body.length));
    const plain = await ask(served.address, `/${HASHED}`);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.deepEqual(gunzipSync(packed.body), plain.body);
  });
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/%00',
    '/%zz',
    '/assets',
    '/nowhere',
  ])
    it(`finds nothing at ${path}`, async () => {
      const { status, body } = await ask(served.address, path);
      assert.equal(status, 404);
      assert.doesNotMatch(body.toString(), /secret/);
    });
  it('answers GET and HEAD only', async () => {
    const head = await ask(served.address, '/', 'HEAD');
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.equal(head.headers['content-length'], String(Buffer.byteLength(PAGE)));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask(served.address, '/', method);
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD']);
    }
  });
  it('sends a file that changes only to those who have another', async () => {
    const { etag } = (await ask(served.address, '/')).headers;
    const again = await ask(served.address, '/', 'GET', { 'If-None-Match': String(etag) });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    assert.equal((await ask(served.address, '/', 'GET', { 'If-None-Match': '"other"' })).status, 200);
  });
  it('takes the next port where the usual one is taken', async () => {
    const [one, two] = [await serveSite(folder, USUAL), await serveSite(folder, USUAL)];
    const ports = [one, two].map(({ address }) => Number(new URL(address).port));
    assert.ok(ports[0]! < ports[1]!, ports.join());
    await Promise.all([one.close(), two.close()]);
  });
  it('refuses a port that was asked for and is taken, and an address of another machine', async () => {
    const port = Number(new URL(served.address).port);
    const taken = (error: Failure): boolean => error.exit === EXIT.locked && /is in use.*--port/.test(error.message);
    await assert.rejects(serveSite(folder, { host: '127.0.0.1', port }), taken);
    const elsewhere = (error: Failure): boolean =>
      error.exit === EXIT.badInput && /no such address/.test(error.message);
    await assert.rejects(serveSite(folder, { host: '192.0.2.1', port: 0 }), elsewhere);
  });
});
