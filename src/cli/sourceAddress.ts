import { dirname, relative, resolve } from 'node:path';
import type { OutputTarget } from './save';

/**
 * 成品里指着源文件的链接：相对于成品所在的文件夹，整个文件夹拷走还点得开。
 *
 * @param base 源文件的路径从这里算起
 */
export function sourceAddressFrom({ folder, output }: OutputTarget, base: string): (file: string) => string {
  const home = dirname(resolve(folder, output));
  return (file) => encodeURI(relative(home, resolve(base, file)).replaceAll('\\', '/'));
}
