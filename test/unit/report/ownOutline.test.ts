import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/docx';
import {
  outlineFromParagraphs,
  parseOutline,
  writeReport,
  type Outline,
  type OutlineParse,
} from '../../../src/report';
import { checkReportDocx, paragraphsOf, reportDocx } from '../../../src/reportFile';
import { docxOf, paragraph } from '../docx/buildDocx';
import { dataOf, submissionOf } from '../support/memorySource';

const submission = submissionOf(
  dataOf(JSON.parse(readFileSync(new URL('../../fixtures/heshan-2021.json', import.meta.url), 'utf8'))),
);

const outlineOf = (parsed: OutlineParse): Outline => {
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.outline;
};

const fromDocx = (...lines: readonly string[]): OutlineParse =>
  outlineFromParagraphs(paragraphsOf(readDocx(docxOf(lines.map(paragraph).join('')))), '某县提纲');

const linesOf = (outline: Outline): readonly string[] =>
  writeReport(submission, outline).blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? [
          `${block.kind === 'heading' ? `#${block.level} ` : ''}${block.runs.map(({ text }) => text).join('')}`,
        ]
      : [],
  );

describe('单位自带的提纲：带方括号的 .docx', () => {
  it('三种方括号、标题、可有可无的一截、算式都认', () => {
    const parsed = fromDocx(
      '一、基本情况',
      '（一）人员',
      '编制［编制数］人，在职[在职人数]人，控制率[在职人数/编制数|率]。',
      '二、支出',
      '[年度]年基本支出【基本支出】万元{，[基本支出,基本支出上年|比上年]}{，其中补助[其他资本性支出]万元}。',
      '项目支出[项目支出-0]万元。',
    );
    expect(parsed).toMatchObject({ ok: true, notices: [] });
    expect(linesOf(outlineOf(parsed))).toEqual([
      '#1 一、基本情况',
      '#2 （一）人员',
      '编制13人，在职13人，控制率100%。',
      '#1 二、支出',
      '2021年基本支出388.07万元，比2020年度增加125.47万元，增长47.78%。',
      '项目支出0万元。',
    ]);
  });

  it('整段一个文字名照原文分段；缺的请人填；不认识的先提醒', () => {
    const parsed = fromDocx('一、职责', '[主要职责]', '二、其他', '本年[不认识的数]万元。');
    expect(parsed).toMatchObject({
      ok: true,
      notices: ['提纲里的【不认识的数】不认识，生成时写成“（待填：不认识的数）”。'],
    });
    const lines = linesOf(outlineOf(parsed));
    expect(lines.at(-1)).toBe('本年（待填：不认识的数）万元。');
  });

  it('方括号里没有汉字的、书名号、序号照原样', () => {
    const parsed = fromDocx('依据《条例》[2021]15号，详见[1]。');
    expect(linesOf(outlineOf(parsed))).toEqual(['依据《条例》[2021]15号，详见[1]。']);
  });

  it('字段名被拆成几截（改过格式）也认', () => {
    const runs = ['[基本', '支出', ']万元'].map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('');
    const document = readDocx(docxOf(`<w:p>${runs}</w:p>`));
    expect(linesOf(outlineOf(outlineFromParagraphs(paragraphsOf(document), '提纲')))).toEqual(['388.07万元']);
  });

  it('空的说没有文字', () => {
    expect(fromDocx('', ' ')).toEqual({ ok: false, problems: ['提纲里没有一段文字。'] });
  });

  it('生成的报告带出处，核对没有错误', async () => {
    const outline = outlineOf(fromDocx('一、支出', '[年度]年基本支出[基本支出]万元。'));
    const { bytes } = await reportDocx(submission, outline);
    const { findings, unsourced } = checkReportDocx(bytes, submission);
    expect(findings.filter(({ severity }) => severity === '错误')).toEqual([]);
    expect(unsourced).toEqual([]);
  });
});

describe('单位自带的提纲：JSON', () => {
  const good = { id: 'x', title: '某县', heading: [], body: [{ kind: 'slot', slot: '主要职责' }] };
  it.each([
    ['不是对象', [], '提纲应是一个 JSON 对象。'],
    ['没有 body', { ...good, body: [] }, '缺少 body：至少要有一项。'],
    ['没有这种 kind', { ...good, body: [{ kind: 'para' }] }, 'body 第 1 项：kind 应是'],
    ['缺 text', { ...good, body: [{ kind: 'text' }] }, 'body 第 1 项：text 缺少 text。'],
    ['级别不对', { ...good, body: [{ kind: 'heading', text: '一', level: 7 }] }, 'level 应是 1 到 4'],
    ['变体写错', { ...good, body: [{ kind: 'variants', variants: [{}] }] }, 'variants 应是'],
    [
      '表格列写错',
      { ...good, body: [{ kind: 'table', form: 'a', block: 'b', columns: [{}] }] },
      'columns 应是',
    ],
    ['封面写错', { ...good, cover: {} }, 'cover 应有 title、lines'],
    ['没有题目', { ...good, heading: '报告' }, 'heading 应是文字的数组'],
  ])('%s：说哪里写错', (_, json, message) => {
    const parsed = parseOutline(json);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.problems.join('\n')).toContain(message);
  });

  it('各项都写得出来', () => {
    const parsed = parseOutline({
      ...good,
      body: [
        { kind: 'heading', level: 1, text: '一、收支' },
        { kind: 'text', text: '基本支出【基本支出】万元。', when: '基本支出>0' },
        { kind: 'text', text: '不写。', when: '!基本支出' },
        {
          kind: 'variants',
          variants: [{ when: '项目支出=0', text: '无项目支出。' }, { text: '有项目支出。' }],
        },
        { kind: 'slot', slot: '其他说明', otherwise: '无' },
      ],
    });
    expect(linesOf(outlineOf(parsed))).toEqual(['#1 一、收支', '基本支出388.07万元。', '无项目支出。', '无']);
  });
});
