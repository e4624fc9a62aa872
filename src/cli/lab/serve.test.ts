import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../exit.ts';
import { emptyFolder } from '../testing/fealty.ts';
import { POLICY } from './headers.ts';
import { type Served, serveSite } from './serve.ts';

const HASHED = 'assets/index-Ab3_-x9Z.js';

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
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, HASHED), 'let a;'.repeat(100));
    writeFileSync(join(folder, 'sw.js'), '');
    served = await serveSite({ folder, host: '127.0.0.1', port: 0 });
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
      assert.equal(headers['content-security-policy'], POLICY);
    }
    assert.match(String((await ask(served.address, '/?a=b')).headers['content-type']), /^text\/html/);
    assert.match(String((await ask(served.address, `/${HASHED}`)).headers['content-type']), /^text\/javascript/);
  });
  it('states the policy of the page, and that nobody may frame it', () => {
    const page = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
    const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    assert.equal(POLICY, `${meta}; frame-ancestors 'none'`, 'a page cannot say the last of these itself');
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
    assert.equal(head.headers['content-length'], '15');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask(served.address, '/', method);
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD']);
    }
  });
  it('takes the next port where the usual one is taken, and refuses one that was asked for', async () => {
    const port = Number(new URL(served.address).port);
    const next = await serveSite({ folder, host: '127.0.0.1', port, orNext: true });
    assert.ok(Number(new URL(next.address).port) > port);
    await next.close();
    await assert.rejects(
      serveSite({ folder, host: '127.0.0.1', port }),
      (error: Failure) => error instanceof Failure && error.exit === 2 && /is in use.*--port/.test(error.message),
    );
    await assert.rejects(serveSite({ folder, host: '192.0.2.1', port: 0 }), /cannot listen on/);
  });
});
