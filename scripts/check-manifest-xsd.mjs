/**
 * 用微软公布的架构文件校验清单的结构：node scripts/check-manifest-xsd.mjs <架构文件目录> [清单]。
 * 需要系统里有 xmllint；没有时退出码 2。架构文件不随项目分发。
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [directory, manifest = 'manifest.xml'] = process.argv.slice(2);
if (directory === undefined) {
  console.error('用法：node scripts/check-manifest-xsd.mjs <架构文件目录> [清单]');
  process.exit(2);
}
const schema = join(directory, 'OfficeAppManifestV1_1.xsd');
const { status, error, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, manifest], {
  encoding: 'utf8',
});
if (error !== undefined) {
  console.error(`运行不了 xmllint：${error.message}`);
  process.exit(2);
}
if (status === 0) console.log(`${manifest} 符合架构。`);
else console.error(stderr);
process.exitCode = status === 0 ? 0 : 1;
