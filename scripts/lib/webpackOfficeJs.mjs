import { join } from 'node:path';

/**
 * 自托管 office.js 需要的文件（原样复制，不改）。只取 Excel 各平台的主机脚本与中英文提示；
 * 联网遥测（ariatelemetry）不带：窗格不发网络请求。
 */
const files = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-winrt-16.00.js',
  'excel-ios-16.00.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
];

/** copy-webpack-plugin 的复制清单。 */
export function officeJsPatterns(root) {
  const dist = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
  return [
    ...files.map((file) => ({ from: join(dist, file), to: `office-js/${file}`, info: { minimized: true } })),
    {
      from: join(root, 'node_modules', '@microsoft', 'office-js', 'LICENSE.md'),
      to: 'office-js/LICENSE.md',
    },
  ];
}
