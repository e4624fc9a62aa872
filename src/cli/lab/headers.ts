import { Buffer } from 'node:buffer';
import type { OutgoingHttpHeaders } from 'node:http';
import type { SiteFiles } from './site-files.ts';

/** How long a file stays true: one that is named after its content, for ever. */
export function cachingOf(path: string): string {
  return /^assets\/.+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The policy that the page itself states, which a header can only make stricter: no other page may hold it in a frame. */
export function policyOf(files: SiteFiles): string {
  const page = files.get('index.html')?.plain ?? Buffer.alloc(0);
  const stated = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(page.toString())?.[1];
  return `${stated ?? "default-src 'self'"}; frame-ancestors 'none'`;
}

/** Headers of every answer: the policy, and the isolation that shared memory needs. */
export function headersOfAll(policy: string): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
