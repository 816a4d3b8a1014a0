/** 用 ISO 29500 的架构文件逐部件校验 .xlsx；架构文件不随项目分发，要系统里有 xmllint。 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** 部件 → 架构文件；没有的（绘图 VML、我们自己的登记、线程批注）不校验。 */
const SCHEMAS = [
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/\.rels$/, 'opc/opc-relationships.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^customXml\/itemProps\d+\.xml$/, 'shared-customXmlDataProperties.xsd'],
  [/^xl\/(?:workbook|styles|sharedStrings|comments\d*)\.xml$/, 'sml.xsd'],
  [/^xl\/worksheets\/[^/]+\.xml$/, 'sml.xsd'],
  [/^xl\/drawings\/[^/]+\.xml$/, 'dml-spreadsheetDrawing.xsd'],
  [/^xl\/charts\/[^/]+\.xml$/, 'dml-chart.xsd'],
  [/^word\/(?:document|styles|numbering|settings|footnotes|endnotes|header\d*|footer\d*)\.xml$/, 'wml.xsd'],
];

/** 逐部件校验（.xlsx、.docx），返回不合架构的话；`null` 是运行不了 xmllint。真 Excel 也写 `xml:space`，先去掉。 */
export function validatePackage(bytes, directory) {
  const folder = mkdtempSync(join(tmpdir(), 'pbe-xsd-'));
  try {
    const bySchema = new Map();
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
      if (!schema) continue;
      const file = join(folder, path.replace(/[^\w.]/g, '_'));
      writeFileSync(file, strFromU8(content).replaceAll(' xml:space="preserve"', ''));
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
    }
    const problems = [];
    for (const [schema, files] of bySchema) {
      const args = ['--noout', '--nonet', '--schema', join(directory, schema), ...files];
      const { status, error, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
      if (error) return null;
      if (status !== 0) problems.push(...stderr.split('\n').filter((line) => /error/.test(line)));
    }
    return problems.map((line) => line.replaceAll(`${folder}/`, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
