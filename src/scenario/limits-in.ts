/** A heading of the limits, and what stands under it in short. */
export interface Limit {
  readonly heading: string;
  readonly says: string;
}

/**
 * Each heading of a text with the first sentence of its prose and what its items are about, which stands in bold or
 * slanted at their start. Tables, commands and notes to programs are left out.
 */
export function limitsIn(text: string): Limit[] {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const body = lines.join('\n');
      const blocks = body.split(/\n\s*\n/).map((block) => block.trim());
      const prose = blocks.find((block) => block !== '' && !/^(- |\||`|\*\*.*:\*\*$)/.test(block)) ?? '';
      const leads = [...body.matchAll(/^- \*{1,2}([^*]+?)[.:,]?\*{1,2}/gm)].map(([, lead]) => plain(lead!));
      return { heading, says: `${firstSentence(prose)} ${listedLeads(leads)}`.trim() };
    });
}

function firstSentence(prose: string): string {
  const words = plain(prose);
  return (/^.*?[.:](?=\s|$)/.exec(words)?.[0] ?? words).replace(/:$/, '.');
}

function listedLeads(leads: readonly string[]): string {
  const lower = leads.map((lead) => lead[0]!.toLowerCase() + lead.slice(1));
  return leads.length === 0 ? '' : `In particular: ${lower.join('; ')}.`;
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
