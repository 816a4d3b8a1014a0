import { readdirSync, readFileSync } from 'node:fs';
import { pbeFunctions } from '../../../src/domain';
import { rules } from '../../../src/audit';
import { copies, kinds, layouts, relations, type RelationNode } from '../../../src/forms';
import { parameters, schemes, type Parameter, type ParameterKey } from '../../../src/schemes';
import { argumentLists } from '../../../src/schemes/parameters';
import { workbookActions } from '../../../src/workbook';
import { ruleCases } from '../audit/cases';

/** 一类登记的东西要尽的三样义务。 */
export interface Duty {
  /** 登记了的，一条一个名字。 */
  readonly registered: readonly string[];
  /** 磁盘上写着、应当登记的；登记表就是唯一写处的为 null。 */
  readonly written: readonly string[] | null;
  /** 写进哪份文档，文档里怎样提到一条。 */
  readonly document: string;
  readonly mention: (name: string) => string;
  /** 有没有用处、有没有测试真的用到它。 */
  readonly exercised: (name: string) => boolean;
}

const textUnder = (folder: string, wanted: RegExp): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => wanted.test(file))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

const sources = textUnder('src', /\.tsx?$/);
const tests = textUnder('test', /\.(?:tsx?|json)$/);

/** 源文件里的一种写法：每处取一节。 */
const writtenIn = (folder: string, pattern: RegExp): readonly string[] =>
  [...sources].flatMap(([file, text]) =>
    file.startsWith(folder) ? [...text.matchAll(pattern)].map(([, name = '']) => name) : [],
  );

const inTests = (pattern: RegExp): boolean => [...tests.values()].some((text) => pattern.test(text));

/** 参数有人用：公式、提示的模板写了它，规则声明了它，或代码读它。 */
function isParameterUsed(key: string): boolean {
  const { title, path } = (parameters as Readonly<Record<string, Parameter>>)[key]!;
  const declared =
    Object.values(argumentLists).some((keys) => keys.includes(key as ParameterKey)) ||
    rules.some(({ parameters: used }) => used?.some((each) => each === key));
  const read = new RegExp(`\\.${path.join('\\.')}\\b|\\b${path.at(-1)} \\}|\\{\\?${title}\\}`);
  return declared || [...sources].some(([file, text]) => !file.startsWith('src/schemes/') && read.test(text));
}

/** 关系的名字：表·字段（行里的列写“块.列”）。 */
export const relationName = ({ form, block, key }: RelationNode): string =>
  `${form}·${block === null ? '' : `${block}.`}${key}`;

/** 每一类登记的东西；加一类加一条。 */
export const duties: Readonly<Record<string, Duty>> = {
  方案参数: {
    registered: Object.keys(parameters),
    written: null,
    document: 'docs/登记.md',
    mention: (key) => `\`${(parameters as Readonly<Record<string, Parameter>>)[key]!.path.join('.')}\``,
    exercised: isParameterUsed,
  },
  方案: {
    registered: schemes.map(({ id }) => id),
    written: writtenIn('src/schemes/packs/', /^ {2}id: '([^']+)',$/gm),
    document: 'docs/登记.md',
    mention: (id) => `\`${id}\``,
    exercised: (id) => inTests(new RegExp(`['"]${id}['"]`)),
  },
  表种: {
    registered: kinds.map(({ id }) => id),
    written: writtenIn('src/forms/kinds/', /^ {2}id: '([^']+)',$/gm),
    document: 'docs/登记.md',
    mention: (id) => `| ${id} |`,
    exercised: (id) => layouts.some(({ kind }) => kind === id) && inTests(new RegExp(`['"]${id}['"]`)),
  },
  版面: {
    registered: layouts.map(({ id }) => id),
    written: writtenIn(
      'src/forms/layouts/',
      /^export const \w+Layout: LayoutOf<.*> = \{\n {2}id: '([^']+)',$/gm,
    ),
    document: 'docs/登记.md',
    mention: (id) => `| ${id} |`,
    exercised: (id) =>
      schemes.some(({ forms }) => forms.some(({ form }) => form === id)) ||
      inTests(new RegExp(`['"]${id}['"]`)),
  },
  关系: {
    registered: relations.map(relationName),
    written: null,
    document: 'docs/登记.md',
    mention: (name) => `| ${name} |`,
    // 盖掉公式、改成别的数，一定审得出来：见 relationsAudited.test.ts
    exercised: () => true,
  },
  表间照抄: {
    registered: copies.map(({ to }) => relationName(to)),
    written: null,
    document: 'docs/登记.md',
    mention: (name) => `| ${name} |`,
    // 改成别的数，一定审得出来：见 copiesAudited.test.ts
    exercised: () => true,
  },
  审核规则: {
    registered: rules.map(({ id }) => id),
    written: [...sources.keys()].flatMap((file) => {
      const [, id] = /^src\/audit\/rules\/\w+\/([a-z]\d\d[a-z]?)\.ts$/.exec(file) ?? [];
      return id === undefined ? [] : [id.replace(/^./, (letter) => letter.toUpperCase())];
    }),
    document: 'docs/审核规则.md',
    mention: (id) => `| ${id} `,
    exercised: (id) => ruleCases[id] !== undefined,
  },
  函数: {
    registered: pbeFunctions.map(({ id }) => id),
    written: null,
    document: 'docs/函数.md',
    mention: (id) => `PBE.${id}`,
    exercised: (id) =>
      pbeFunctions.some((entry) => entry.id === id && entry.examples.length > 0) &&
      [...tests].some(([file, text]) => file.includes('/functions/') && new RegExp(`\\b${id}\\b`).test(text)),
  },
  动作: {
    registered: Object.keys(workbookActions),
    written: writtenIn('src/workbook/actions/', /^ {2}(\w+): action\(\{$/gm),
    document: 'docs/登记.md',
    mention: (name) => `\`${name}\``,
    exercised: (name) =>
      new RegExp(`^ {2}${name}: \\{`, 'm').test(tests.get('test/host/workbook/actionScenarios.ts') ?? ''),
  },
};
