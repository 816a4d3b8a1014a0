import { lakeTables } from './tables';

const KINDS = { text: '文字', number: '十进制（18,6）', count: '整数', flag: '是否' } as const;

/** 数据字典，Markdown；写进库里，也写进文档。 */
export function dataDictionary(): string {
  const parts = Object.values(lakeTables).map(({ name, meaning, columns }) =>
    [
      `## ${name}`,
      '',
      `${meaning}。文件：\`${name}/年度=…/地区=…/部分-0.parquet\`。`,
      '',
      '| 列 | 类型 | 含义 |',
      '| --- | --- | --- |',
      ...Object.values(columns).map(
        (column) => `| ${column.name} | ${KINDS[column.kind]} | ${column.meaning} |`,
      ),
    ].join('\n'),
  );
  return `${['# 库的数据字典', '金额一律是万元，十进制六位小数，第六位是分；各表凭“摘要”相连。', ...parts].join('\n\n')}\n`;
}
