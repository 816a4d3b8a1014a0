import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseOutline } from '../../../src/report';
import { figures } from '../../../src/report/outline/figures';
import { textSlots } from '../../../src/report/outline/textSlots';

const file = new URL('../../../docs/报告.md', import.meta.url);

/** 一节名字表：标记后面的一段换成现在的名字。 */
function withNames(text: string, mark: string, names: readonly string[]): string {
  const line = `<!-- ${mark} -->`;
  const at = text.indexOf(line);
  const end = text.indexOf('\n\n', at + line.length + 2);
  return `${text.slice(0, at)}${line}\n\n${names.join('、')}。${text.slice(end < 0 ? text.length : end)}`;
}

it('文档里的名字就是能用的名字（对不上：PBE_WRITE_DOCS=1 重跑）', () => {
  const written = readFileSync(file, 'utf8');
  const due = withNames(withNames(written, '数', Object.keys(figures)), '文字', Object.keys(textSlots));
  if (process.env['PBE_WRITE_DOCS'] === '1') writeFileSync(file, due);
  else expect(written).toBe(due);
});

it('文档里的 JSON 提纲读得成，一句提醒也没有', () => {
  const json = /```json\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  expect(parseOutline(JSON.parse(json))).toMatchObject({ ok: true, notices: [] });
});
