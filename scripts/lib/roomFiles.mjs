/** 由 rooms.mjs 写出的文件：各房间的 tsconfig.json、根与 test 的 references、docs/架构.md 的表。 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { roomNames, rooms } from '../../rooms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const libs = {
  es: ['ES2022'],
  dom: ['ES2022', 'DOM'],
  react: ['ES2022', 'DOM', 'DOM.Iterable'],
};

const typesOf = ({ types, office }) => types ?? (office === 'none' ? [] : ['office-js']);

const references = (names, prefix) => names.map((name) => ({ path: `${prefix}${name}` }));

/** 一份 tsconfig；`up` 是到仓库根的相对路径。 */
const tsconfig = (name, up, { lib, types, jsx, may, prefix }) => ({
  extends: `${up}tsconfig.base.json`,
  compilerOptions: {
    rootDir: '.',
    outDir: `${up}node_modules/.cache/tsc/${name}`,
    tsBuildInfoFile: `${up}node_modules/.cache/tsc/${name}.tsbuildinfo`,
    lib,
    types,
    ...(jsx ? { jsx: 'react-jsx' } : {}),
  },
  include: ['**/*.ts', '**/*.tsx', '**/*.json'],
  exclude: ['tsconfig.json'],
  references: references(may, prefix),
});

function roomConfig(name) {
  const room = rooms[name];
  return tsconfig(name, '../../', {
    lib: libs[room.lib],
    types: typesOf(room),
    jsx: room.lib === 'react',
    may: room.may,
    prefix: '../',
  });
}

const testConfig = () => {
  const { rootDir: _, ...compilerOptions } = tsconfig('test', '../', {
    lib: libs.react,
    types: ['node', 'office-js'],
    jsx: true,
    may: [],
  }).compilerOptions;
  return {
    extends: '../tsconfig.base.json',
    compilerOptions: { rootDir: '.', ...compilerOptions },
    include: ['**/*.ts', '**/*.tsx', '**/*.json'],
    references: references(roomNames, '../src/'),
  };
};

const rootConfig = () => ({
  files: [],
  references: [...references(roomNames, './src/'), { path: './test' }],
});

const shownOffice = { none: '—', Office: '`Office`', Excel: '`Excel`、`Office`' };
const shownBundled = { pane: '是', lazy: '用到才下载', never: '否' };

/** docs/架构.md 里的房间表。 */
export function roomTable() {
  const rows = roomNames.map((name) => {
    const { does, may, office, bundled, lib } = rooms[name];
    const depends = may.length === 0 ? `无${lib === 'es' ? '（`lib` 只有 ES2022）' : ''}` : may.join('、');
    return `| \`src/${name}\` | ${does} | ${depends} | ${shownOffice[office]} | ${shownBundled[bundled]} |`;
  });
  return [
    '| 房间 | 做什么 | 可以依赖 | 能提到的全局 | 进生产包 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** 表的起止标记。 */
const [begin, end] = ['<!-- rooms.mjs 写出，改它再跑 npm run rooms -->', '<!-- 房间表完 -->'];

async function architecture() {
  const text = await readFile(join(root, 'docs', '架构.md'), 'utf8');
  const [head, rest] = [text.indexOf(begin), text.indexOf(end)];
  if (head < 0 || rest < head) throw new Error('docs/架构.md 里没有房间表的标记。');
  return `${text.slice(0, head)}${begin}\n\n${roomTable()}\n\n${text.slice(rest)}`;
}

/** 路径（相对仓库根）→ 应有的内容。 */
export async function roomFiles() {
  const raw = [
    ['tsconfig.json', JSON.stringify(rootConfig())],
    ['test/tsconfig.json', JSON.stringify(testConfig())],
    ...roomNames.map((name) => [`src/${name}/tsconfig.json`, JSON.stringify(roomConfig(name))]),
    ['docs/架构.md', await architecture()],
  ];
  return Promise.all(
    raw.map(async ([path, text]) => {
      const filepath = join(root, path);
      const options = { ...(await resolveConfig(filepath)), filepath };
      // JSON.stringify 的一行里没有换行，prettier 会尽量排在一行；先展开
      const spread = path.endsWith('.json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
      return [path, await format(spread, options)];
    }),
  );
}
