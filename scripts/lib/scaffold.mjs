/** npm run new 写出的文字。 */

/** 一条规则：字段齐全，判断留空。 */
export const newRule = ({ id, title }) => `import type { Rule } from '../../rule';

const message = '“{字段}”……；请……。';

/** ${title}。 */
export const ${id.toLowerCase()}: Rule = {
  id: '${id}',
  severity: '核实',
  title: '${title}',
  scope: '适用的表',
  plain: '看什么、多半错在哪里、怎么办',
  condition: '怎样才算对',
  message,
  basis: '依据',
  source: '出处',
  check: () => [],
};
`;

/** 一个表种。 */
export const newKind = ({ name, title }) => `import { defineKind } from '../kind';

/** ${title}（依据）。 */
export const ${name} = defineKind({
  id: '${title}',
  prefix: '前缀',
  scope: 'workbook',
  fields: {
    单位名称: { kind: 'text', required: true },
  },
  blocks: {},
});
`;

/** 在一份登记里加一项：按次序的 import，加在清单末尾；有同名再导出的也加上。 */
export function withListed(index, name, source) {
  const line = `import { ${name} } from '${source}';`;
  const imports = index.match(/^import \{ [^}]+ \} from '\.\/[^']+';$/gm) ?? [];
  const before = imports.find((each) => each > line);
  const last = imports.at(-1);
  if (last === undefined) throw new Error('登记里没有一条 import，认不出往哪里加。');
  const withImport = before
    ? index.replace(before, `${line}\n${before}`)
    : index.replace(last, `${last}\n${line}`);
  const listed = withImport.replace(
    /(export const \w+[^=]*= \[)([^\]]*?),?\s*\]/,
    (_, head, body) => `${head}${body},\n  ${name},\n]`,
  );
  if (listed === withImport) throw new Error('登记里没有清单，认不出往哪里加。');
  return listed.replace(
    /(export \{)([^}]*?),?\s*\};\s*$/,
    (_, head, body) => `${head}${body},\n  ${name},\n};\n`,
  );
}
