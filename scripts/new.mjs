/**
 * 写出机械的部分，并说还要填什么：
 *   npm run new -- rule E19 indicators 指标值写反了
 *   npm run new -- kind subsidy 对个人补助自评表
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newKind, newRule, withListed } from './lib/scaffold.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

class UsageError extends Error {}

async function addRule(id = '', topic = '', title = '') {
  if (!/^[A-Z]\d\d[a-z]?$/.test(id)) throw new UsageError('规则编号要像 E19：一个大写字母、两位数字。');
  const rules = join(root, 'src', 'audit', 'rules');
  const topics = (await readdir(rules, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  if (!topics.includes(topic)) throw new UsageError(`题目要是这几个之一：${topics.join('、')}。`);
  if (title === '') throw new UsageError('还要一个中文标题。');
  const name = id.toLowerCase();
  const all = await readdir(rules, { recursive: true });
  if (all.some((file) => file.endsWith(`${name}.ts`))) throw new UsageError(`${id} 已经有了，编号不改不重。`);
  const index = join(rules, topic, 'index.ts');
  await writeFile(join(rules, topic, `${name}.ts`), newRule({ id, title }));
  await writeFile(index, withListed(await readFile(index, 'utf8'), name, `./${name}`));
  return [
    `已写 src/audit/rules/${topic}/${name}.ts，已登记在同一文件夹的 index.ts。还要：`,
    '  1. 填 severity、scope、plain、condition、message、basis、source 与 check；',
    `  2. 在 test/unit/audit/cases/${id[0].toLowerCase()}.ts 给一份应报、一份不应报的用例；`,
    '  3. npx vitest run --project unit test/unit/audit/rules.test.ts -u 重写 docs/审核规则.md；',
    '  4. 有别的规则会跟着报的，在 test/unit/audit/expected 里改期望。',
  ];
}

async function addKind(name = '', title = '') {
  if (!/^[a-z][A-Za-z]+$/.test(name)) throw new UsageError('英文名用小写开头的驼峰，如 subsidy。');
  if (title === '') throw new UsageError('还要官方表名，如 对个人补助自评表。');
  const kinds = join(root, 'src', 'forms', 'kinds');
  if (existsSync(join(kinds, name))) throw new UsageError(`表种 ${name} 已经有了。`);
  const index = join(kinds, 'index.ts');
  if (!existsSync(index)) throw new UsageError('这一版还没有 src/forms/kinds，表种在 src/forms/data。');
  const listed = withListed(await readFile(index, 'utf8'), name, `./${name}/kind`);
  await mkdir(join(kinds, name));
  await writeFile(join(kinds, name, 'kind.ts'), newKind({ name, title }));
  await writeFile(index, listed);
  return [
    `已写 src/forms/kinds/${name}/kind.ts，已登记在 kinds/index.ts。还要：`,
    '  1. 字段、可增行区的列：种类、单位、意思、依据、各地叫法；前缀不与别的表种相同；',
    '  2. 在 src/schemes 的 KindId 里加上官方表名；',
    '  3. 一份版面（src/forms/layouts），与插这张表的方案；',
    '  4. test/fixtures 里一份填好的数据，往返、审核的期望。',
  ];
}

try {
  const [what, ...rest] = process.argv.slice(2);
  const add = { rule: addRule, kind: addKind }[what];
  if (!add)
    throw new UsageError('用法：npm run new -- rule 编号 题目 标题；npm run new -- kind 英文名 官方表名');
  console.log((await add(...rest)).join('\n'));
  console.log('写完跑 npx prettier --write src test docs。');
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
