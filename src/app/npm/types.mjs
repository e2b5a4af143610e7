// TypeScript types out of a JSON Schema: of the keywords those that say a shape ($ref, type, properties, required, items, enum,
// const, oneOf); what only narrows values (pattern, minimum, if) has no type and is left out. A keyword of neither kind is an
// error, so that a new one in the schema cannot be passed over. Example: typesOf(schema, 'Comparison') → text of index.d.ts.
const kNarrowing = new Set(['description', 'title', '$schema', '$id', '$defs', 'pattern', 'minimum', 'maximum', 'minLength', 'uniqueItems', 'if', 'then', 'else', 'allOf', 'additionalProperties', 'minItems', 'maxItems']);
const kShaping = new Set(['$ref', 'type', 'properties', 'required', 'items', 'enum', 'const', 'oneOf']);
const kTypes = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

const named = name => name[0].toUpperCase() + name.slice(1);
const comment = (schema, indent) => (schema.description ? `${indent}/** ${schema.description} */\n` : '');

function typeOf(schema, indent) {
  for (const keyword of Object.keys(schema))
    if (!kNarrowing.has(keyword) && !kShaping.has(keyword)) throw new Error(`the schema's ${keyword} has no type yet`);
  if (schema.$ref) return named(schema.$ref.replace('#/$defs/', ''));
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  if (schema.oneOf) return schema.oneOf.map(one => typeOf(one, indent)).join(' | ');
  if (schema.type === 'array') {
    const item = typeOf(schema.items, indent);
    if (schema.minItems === schema.maxItems && schema.minItems <= 4) return `[${Array(schema.minItems).fill(item).join(', ')}]`;
    return `Array<${item}>`;
  }
  if (schema.type === 'object' || schema.properties) return shapeOf(schema, indent);
  if (schema.type === undefined) return 'unknown';
  if (!kTypes[schema.type]) throw new Error(`the schema's type ${schema.type} is not known`);
  return kTypes[schema.type];
}

function shapeOf(schema, indent) {
  const inner = `${indent}  `;
  const members = Object.entries(schema.properties).map(([name, member]) =>
    `${comment(member, inner)}${inner}${name}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(member, inner)};\n`);
  return `{\n${members.join('')}${indent}}`;
}

export function typesOf(schema, name) {
  const definitions = [[name, schema], ...Object.entries(schema.$defs ?? {})];
  return definitions.map(([own, one]) => `${comment(one, '')}export type ${named(own)} = ${typeOf(one, '')};\n`).join('\n');
}
