import { Link } from '@fluentui/react-components';
import type { SchemeFile } from '../../app/actions/schemes';

/** 内存里的文件的地址；下载以后随页面收回。 */
const addressOf = ({ text }: SchemeFile): string =>
  URL.createObjectURL(new Blob([text], { type: 'application/json' }));

/** 导出的方案包：点了下载。 */
export function PackLink({ file }: { readonly file: SchemeFile }) {
  return (
    <Link href={addressOf(file)} download={file.name} data-testid="pack-link">
      下载 {file.name}
    </Link>
  );
}
