import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLimits } from './limits.ts';
import { limitsIn } from './limits-in.ts';

describe('the limits in short', () => {
  it('are the first sentence under each heading and what the items are about, without tables and commands', () => {
    const text =
      '# All\n\nAsides.\n\n## One\n\n`a command`, and so on.\n\n| a | b |\n| --- | --- |\n\nFirst [of](x.md) two. Second.\n\n- **A bond.** Why.\n- *Two words*: why.\n<!-- made -->\n\n## Two\n- **Only items.** Nothing else.\n';
    assert.deepEqual(limitsIn(text), [
      { heading: 'One', says: 'First of two. In particular: a bond; two words.' },
      { heading: 'Two', says: 'In particular: only items.' },
    ]);
  });
  it('say something under every heading of LIMITS.md, and give no command', () => {
    const all = readLimits();
    assert.ok(all.length >= 8);
    for (const { heading, says } of all) {
      assert.ok(says.length > 20, heading);
      assert.doesNotMatch(says, /npm run|\|/);
    }
  });
});
