/** 生产依赖的许可证：照锁文件从直接依赖走到底，各包自己的 package.json 说它是什么许可证。 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** 锁文件里一个包的依赖装在哪里：从自己的 node_modules 往上找（同 Node 的找法）。 */
function installedAt(packages, from, name) {
  for (let home = from; ; home = home.slice(0, Math.max(0, home.lastIndexOf('node_modules/') - 1))) {
    const path = `${home === '' ? '' : `${home}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (home === '') return null;
  }
}

/** 生产依赖（含间接的）在锁文件里的位置；可选的、各平台的二进制不算。 */
function productionPaths(lock) {
  const { packages } = lock;
  const found = new Set();
  const visit = (path) => {
    for (const name of Object.keys(packages[path].dependencies ?? {})) {
      const at = installedAt(packages, path, name);
      if (at === null || found.has(at)) continue;
      found.add(at);
      visit(at);
    }
  };
  visit('');
  return [...found];
}

/** 包自己说的许可证；微软的库只说“LICENSE”，是它自己的条款。 */
function licenseOf({ license, licenses }) {
  if (typeof license === 'string')
    return /^(SEE )?LICENSE\b/i.test(license) ? '自有条款，见包内 LICENSE.md' : license;
  if (license?.type) return license.type;
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : '没有写';
}

/** 一个生产依赖。 */
export function productionLicenses(root) {
  const lock = read(join(root, 'package-lock.json'));
  const direct = new Set(Object.keys(read(join(root, 'package.json')).dependencies));
  return productionPaths(lock)
    .map((path) => {
      const manifest = read(join(root, path, 'package.json'));
      return {
        name: manifest.name,
        version: manifest.version,
        license: licenseOf(manifest),
        direct: direct.has(manifest.name),
      };
    })
    .sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name < b.name ? -1 : 1))
    .filter(
      (each, i, all) => i === 0 || each.name !== all[i - 1].name || each.version !== all[i - 1].version,
    );
}
