/**
 * 构建可部署的加载项：node scripts/build.mjs [--base 部署地址] [--office self|cdn|cdn-cn] [--out 目录] [--development | --quick] [--quiet]
 * 缺省地址 https://localhost:3000/，缺省目录 dist。构建后检查体积与混入的模块，不合格退出码 1；
 * `--quick` 压缩得快而松，给工作台与浏览器测试用，不查体积。
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import configure from '../webpack.config.js';
import { officeSource } from './lib/officeSource.mjs';
import { normalizeBase, sourceBase } from './lib/webpackManifest.mjs';
import { describeFirstLoad, describeSize, firstLoad, problemsIn, scriptSizes } from './lib/webpackReport.mjs';

const run = (compiler) =>
  new Promise((done, fail) =>
    compiler.run((error, stats) =>
      compiler.close((closing) => ((error ?? closing) ? fail(error ?? closing) : done(stats))),
    ),
  );

async function main() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: sourceBase },
      office: { type: 'string', default: 'self' },
      out: { type: 'string', default: 'dist' },
      development: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const base = normalizeBase(values.base);
  const { office } = values;
  const { title } = officeSource(office);
  const out = resolve(values.out);
  const mode = values.development ? 'development' : 'production';
  const stats = await run(webpack(await configure({ base, out, office, quick: values.quick }, { mode })));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
  const problems = values.development || values.quick ? [] : await problemsIn(stats);
  if (!values.quiet) {
    console.log(`已构建到 ${out}，部署地址 ${base}，office.js：${title}`);
    const sizes = await scriptSizes(stats);
    for (const size of sizes) console.log(describeSize(size));
    console.log(describeFirstLoad(firstLoad(stats, sizes)));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

try {
  await main();
} catch (error) {
  console.error(`构建失败：${error.message}`);
  process.exitCode = 1;
}
