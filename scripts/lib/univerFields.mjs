/**
 * esbuild 插件：Univer 发布的包里，类的每个字段都经一个公用的助手函数安放（先查原型上有没有，再按名字写），
 * 公式引擎一算就要造几十万个小对象，这个助手单独就占去百分之三四的时间。打包时写成直接赋值，引擎认得出对象的样子。
 *
 * 原型上有同名的存取器时赋值与安放不同，所以凡有一个包把它写成存取器的名字一律不动。
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules', '@univerjs');

/** 要改写的文件。 */
const univerSource = /[\\/]@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/].*\.js$/;

/** 写成存取器（get、set）的名字。 */
export const accessorsIn = (text) =>
  [...text.matchAll(/^\s*(?:static )?(?:get|set) ([\w$]+)\(/gm)].map(([, name]) => name);

/** 改写一个文件：`_defineProperty(this, "x", 值)` → `(this.x = 值)`，括号本来就成对；`kept` 里的名字不动。 */
export const assignFields = (text, kept) =>
  text.replace(/\b_defineProperty(?:\$\d+)?\(this, "([A-Za-z_$][\w$]*)", /g, (whole, name) =>
    kept.has(name) ? whole : `(this.${name} = `,
  );

async function allAccessors() {
  const texts = (await readdir(packages)).map((name) =>
    readFile(join(packages, name, 'lib', 'es', 'index.js'), 'utf8').catch(() => ''),
  );
  return new Set((await Promise.all(texts)).flatMap(accessorsIn));
}

/** 打 Univer 用：网格的与 Node 的都用它，两处一样。 */
export const univerFields = {
  name: 'univer-fields',
  async setup(build) {
    const kept = await allAccessors();
    build.onLoad({ filter: univerSource }, async ({ path }) => ({
      contents: assignFields(await readFile(path, 'utf8'), kept),
      loader: 'js',
    }));
  },
};
