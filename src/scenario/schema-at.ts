import type { Path } from './fault.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the schema says of a place: its keys if it is a map, and what it takes. */
export interface SchemaHelp {
  readonly says: string;
  readonly keys: readonly { readonly name: string; readonly takes: string; readonly must: boolean }[];
  readonly takes: string;
}

/** What may stand at a path of a case, from its JSON Schema; undefined where nothing may. */
export function schemaAt(whole: Schema, path: Path, item?: unknown): SchemaHelp | undefined {
  let schema: Schema | undefined = whole;
  for (const [k, step] of path.entries()) {
    if (schema === undefined) return undefined;
    const kind = k === 2 && path[0] === 'events' ? (item as { kind?: unknown } | undefined)?.kind : undefined;
    schema = below(whole, resolved(whole, schema), step, kind);
  }
  if (schema === undefined) return undefined;
  const here = chosen(whole, resolved(whole, schema), (item as { kind?: unknown } | undefined)?.kind);
  const properties = (here.properties ?? {}) as Readonly<Record<string, Schema>>;
  const must = (here.required ?? []) as readonly string[];
  const keys = Object.entries(properties).map(([name, inside]) => {
    return { name, takes: takesWords(whole, inside), must: must.includes(name) };
  });
  return { says: String(schema.description ?? here.description ?? ''), keys, takes: takesWords(whole, here) };
}

function resolved(whole: Schema, schema: Schema): Schema {
  const reference = schema.$ref;
  if (typeof reference !== 'string') return schema;
  let found: unknown = whole;
  for (const step of reference.replace(/^#\/?/, '').split('/')) if (step !== '') found = (found as Schema)[step];
  return resolved(whole, found as Schema);
}

/** Of alternatives, the one whose `kind` is the one that is written, else the first that is a map. */
function chosen(whole: Schema, schema: Schema, kind: unknown): Schema {
  const options = ((schema.oneOf ?? schema.anyOf) as readonly Schema[] | undefined)?.map((one) => resolved(whole, one));
  if (options === undefined) return schema;
  const kindOf = ({ properties }: Schema): unknown => {
    const { kind: written } = (properties ?? {}) as { readonly kind?: { const?: unknown; enum?: readonly unknown[] } };
    return written?.const ?? written?.enum?.[0];
  };
  return (
    options.find((one) => kind !== undefined && kindOf(one) === kind) ?? options.find((one) => one.properties) ?? schema
  );
}

function below(whole: Schema, schema: Schema, step: string | number, kind: unknown): Schema | undefined {
  const here = chosen(whole, schema, kind);
  if (typeof step === 'number') {
    const items = here.items ?? (here.prefixItems as readonly Schema[] | undefined)?.[step];
    return items as Schema | undefined;
  }
  return (
    (here.properties as Readonly<Record<string, Schema>> | undefined)?.[step] ?? asSchema(here.additionalProperties)
  );
}

function asSchema(found: unknown): Schema | undefined {
  return typeof found === 'object' && found !== null ? (found as Schema) : undefined;
}

function takesWords(whole: Schema, given: Schema): string {
  const schema = resolved(whole, given);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return `one of ${schema.enum.join(', ')}`;
  const options = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (options) return [...new Set(options.map((one) => takesWords(whole, one)))].join(', or ');
  const { type, minimum, maximum, pattern } = schema;
  if (type === 'number' || type === 'integer') {
    const noun = type === 'integer' ? 'a whole number' : 'a number';
    const low = typeof minimum === 'number' && Math.abs(minimum) < 1e12 ? ` from ${minimum}` : '';
    const high = typeof maximum === 'number' && Math.abs(maximum) < 1e12 ? ` to ${maximum}` : '';
    return noun + low + high;
  }
  if (type === 'boolean') return 'true or false';
  if (type === 'array') return 'a list';
  if (type === 'object') return 'a map';
  if (typeof pattern === 'string' && pattern.includes('\\d{4}')) return 'a date';
  return 'a text';
}
