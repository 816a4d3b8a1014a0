/** 用 ISO 29500 的架构文件逐部件校验 .xlsx；架构文件不随项目分发，要系统里有 xmllint。 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** 标准里的兼容性属性；架构文件引了它，却没有随着发。 */
const MCE =
  '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.openxmlformats.org/markup-compatibility/2006"><xsd:attribute name="Ignorable" type="xsd:string"/></xsd:schema>';

/** wml.xsd 引的两样没有写明位置（mce、xml）：在抄出来的一份里补上。 */
function completeSchemas(directory, folder) {
  const copied = join(folder, 'schemas', 'ooxml');
  cpSync(directory, copied, { recursive: true });
  mkdirSync(join(folder, 'schemas', 'mce'));
  writeFileSync(join(folder, 'schemas', 'mce', 'mc.xsd'), MCE);
  const wml = join(copied, 'wml.xsd');
  const place = 'namespace="http://www.w3.org/XML/1998/namespace"';
  const text = readFileSync(wml, 'utf8').replace(`${place}/>`, `${place} schemaLocation="xml.xsd"/>`);
  writeFileSync(wml, text);
  return copied;
}

/** 去掉部件自己声明可以不理的名字空间的属性（批注的线程号一类）：架构文件里没有它们。 */
function withoutIgnorable(xml) {
  const declared = / mc:Ignorable="([^"]*)"/.exec(xml);
  if (declared === null) return xml;
  return declared[1]
    .split(/\s+/)
    .filter(Boolean)
    .reduce(
      (text, prefix) => text.replaceAll(new RegExp(` ${prefix}:[\\w.-]+="[^"]*"`, 'g'), ''),
      xml.replace(declared[0], ''),
    );
}

/** 逐部件校验（.xlsx、.docx），返回不合架构的话；`null` 是运行不了 xmllint。真 Excel 也写 `xml:space`，先去掉。 */
export function validatePackage(bytes, directory) {
  const folder = mkdtempSync(join(tmpdir(), 'pbe-xsd-'));
  try {
    const bySchema = new Map();
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
      if (!schema) continue;
      const file = join(folder, path.replace(/[^\w.]/g, '_'));
      const text = strFromU8(content).replaceAll(' xml:space="preserve"', '');
      writeFileSync(file, schema === 'sml.xsd' ? withoutIgnorable(text) : text);
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
    }
    const problems = [];
    const schemas = bySchema.has('wml.xsd') ? completeSchemas(directory, folder) : directory;
    for (const [schema, files] of bySchema) {
      const args = ['--noout', '--nonet', '--schema', join(schemas, schema), ...files];
      const { status, error, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
      if (error) return null;
      if (status !== 0) problems.push(...stderr.split('\n').filter((line) => /error/.test(line)));
    }
    return problems.map((line) => line.replaceAll(`${folder}/`, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
