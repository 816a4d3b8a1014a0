import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { roomsWhere } from '../../../rooms.mjs';
import { filesUntilUsable, firstLoad, forbiddenModules } from '../../../scripts/lib/webpackReport.mjs';

const withModules = (modules: readonly object[]) => ({ toJson: () => ({ modules }) as never });

describe('生产包里的模块', () => {
  it('主机、引擎、命令行、Univer、Node 模块一个都不放过，嵌套的也算', () => {
    const bad = [
      '/p/src/host/engine/port.ts',
      '/p/node_modules/@univerjs/core/lib/es/index.js',
      'C:\\p\\src\\cli\\main.ts',
      'external "node:fs"',
    ];
    const stats = withModules([
      {
        name: './src/taskpane/main.tsx',
        modules: bad.slice(0, 2).map((name) => ({ name, nameForCondition: name })),
      },
      ...bad.slice(2).map((name) => ({ name })),
      { name: './src/forms/index.ts', nameForCondition: '/p/src/forms/index.ts' },
    ]);
    expect(forbiddenModules(stats)).toEqual(bad);
  });

  it('读 .xlsx 的代码只许在用到才下载的脚本里，合并进别的模块也算', () => {
    const inner = [{ name: '/p/src/xlsx/readXlsx.ts' }, { name: '/p/node_modules/fflate/esm/browser.js' }];
    const statsIn = (chunk: number) =>
      ({
        toJson: () => ({
          chunks: [
            { id: 1, initial: true },
            { id: 2, initial: false },
          ],
          modules: [{ name: './src/xlsx/index.ts', chunks: [chunk], modules: inner }],
        }),
      }) as never;
    expect(forbiddenModules(statsIn(1))).toHaveLength(3);
    expect(forbiddenModules(statsIn(2))).toEqual([]);
  });

  it('到主页能用为止：入口与起了名字的块，同一个文件只算一次；块改了名就报错', () => {
    const asset = (name: string) => ({ name });
    const stats = (names: readonly string[]) =>
      ({
        toJson: () => ({
          chunks: [
            { initial: true, files: ['taskpane.js'] },
            { initial: false, files: ['a.js', 'b.js', 'rules.js'] },
          ],
          namedChunkGroups: Object.fromEntries(
            names.map((name) => [name, { assets: [asset('a.js'), asset(`${name}.js`), asset('x.css')] }]),
          ),
        }),
      }) as never;
    const whole = stats(['session', 'pane', 'page-start']);
    expect(filesUntilUsable(whole)).toEqual([
      'taskpane.js',
      'a.js',
      'session.js',
      'pane.js',
      'page-start.js',
    ]);
    const sizes = ['taskpane.js', 'a.js', 'session.js', 'pane.js', 'page-start.js', 'rules.js'].map(
      (file) => ({
        file,
        initial: file === 'taskpane.js',
        bytes: 30,
        gzip: 10,
      }),
    );
    expect(firstLoad(whole, sizes)).toEqual({ entry: 10, usable: 50 });
    expect(() => filesUntilUsable(stats(['session', 'pane']))).toThrow('page-start');
  });

  it('从窗格入口走到的每个文件都在允许的房间里', async () => {
    const { metafile } = await build({
      entryPoints: ['src/taskpane/main.tsx'],
      outdir: 'unused',
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
      logLevel: 'silent',
      jsx: 'automatic',
    });
    const found = new Set(
      Object.keys(metafile.inputs).map(
        (file) =>
          resolve(file)
            .slice(join(resolve('src'), '/').length)
            .split(/[\\/]/)[0],
      ),
    );
    const may = roomsWhere(({ bundled }) => bundled !== 'never');
    expect([...found].filter((room) => !may.includes(room ?? ''))).toEqual([]);
    expect(found).toContain('workbook');
    const outside = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    );
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const allowed = Object.keys(dependencies);
    const strangers = outside.filter(
      (path) => !allowed.some((name) => path === name || path.startsWith(`${name}/`)),
    );
    expect(strangers).toEqual([]);
  });
});
