import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const unreadableFor = 5_000;
const tooOld = 30 * 60_000;

/** Does `work` while `path` names this process, after waiting for any live process that holds it; `doing` says what that does. */
export async function holding(path, work, doing = 'installing') {
  for (let told = false; !take(path); await sleep(200)) {
    if (isStale(path)) remove(path);
    else if (!told) process.stderr.write(`fealty: waiting for another process to finish ${doing} (${path}) ...\n`);
    told = true;
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

export function isStale(path) {
  const seen = look(path);
  if (!seen) return false;
  if (seen.age > tooOld) return true;
  return seen.pid > 0 ? !isAlive(seen.pid) : seen.age > unreadableFor;
}

function look(path) {
  try {
    return { pid: Number(readFileSync(path, 'utf8')) || 0, age: Date.now() - statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renaming first means that of two processes clearing the same stale lock only one removes anything. */
function remove(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
