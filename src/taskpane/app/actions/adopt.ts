import type { Pack } from '../../../forms';
import type { Answer, Proposal } from '../../../recognize';
import type { RecognizedSheet } from '../../../workbook';
import type { AdoptContext, AdoptPreview } from '../adopt';
import { withScheme } from '../home/setup';
import { schemeChoices, type SchemeFile } from './schemes';
import type { ActionRuntime } from './runtime';

export type { AdoptPreview } from '../adopt';

/** 认表的动作；都不抛错。 */
export interface AdoptActions {
  /** 看一看工作簿里有哪些表认得出；没做成为 null。 */
  readonly recognizeSheets: () => Promise<readonly RecognizedSheet[] | null>;
  /** 照现在的回答排出要建的名称、要放的公式；不碰工作簿。 */
  readonly previewAdoption: (
    sheet: RecognizedSheet,
    proposal: Proposal,
    answers: readonly Answer[],
  ) => Promise<AdoptPreview | null>;
  /** 绑定；绑成了返回 true。 */
  readonly adoptSheet: (sheet: RecognizedSheet, preview: AdoptPreview) => Promise<boolean>;
  /** 撤销认表。 */
  readonly releaseSheet: (sheetId: string) => Promise<void>;
  /** 一份版面写成方案包文件。 */
  readonly exportPack: (preview: AdoptPreview) => Promise<SchemeFile>;
  /** 载入方案包；返回问题，空表示载入了。 */
  readonly loadPack: (text: string) => Promise<readonly string[]>;
  /** 选中的方案连自带的版面写成方案包文件；没有自带版面为 null。 */
  readonly ownPack: () => Promise<SchemeFile | null>;
}

/** 自定义 XML 在这些格式里存不住。 */
const isLegacy = (url: string): boolean => /\.(xls|xlt|et|ett|csv)$/i.test(url.split(/[?#]/)[0] ?? '');

const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|]/g, ' ').trim() || '方案包'}.json`;

/** 认表的代码比窗格的一页还大，用到才下载。 */
const code = () => import('../adopt');

/** 接到状态上。 */
export function createAdoptActions({ store, services, perform }: ActionRuntime): AdoptActions {
  const { session, schemes } = services;

  function context(proposal: Proposal): AdoptContext | null {
    const { overview, setup, loadedSchemes } = store.get();
    if (overview !== null) {
      const { registeredScheme: scheme, year, unit } = overview.submission;
      return { scheme, year, unit };
    }
    const scheme = schemeChoices(schemes, loadedSchemes).find(({ id }) => id === setup.schemeId);
    const unit = setup.unit.trim() || proposal.unitName;
    return scheme ? { scheme, year: proposal.year ?? Number(setup.year), unit } : null;
  }

  return {
    recognizeSheets: async () => {
      let found: readonly RecognizedSheet[] | null = null;
      await perform('认表', async () => {
        found = await session.recognizeSheets(store.get().loadedLayouts);
        const count = found.reduce((sum, { proposals }) => sum + proposals.length, 0);
        if (count > 0) return `认出 ${count} 张表，逐张看清再绑定。`;
        return {
          tone: 'warning',
          text: '没有认出绩效表。',
          remedy: '老格式（.xls、.et、.doc）请先另存为 .xlsx 或 .docx，再打开来认。',
        };
      });
      return found;
    },
    previewAdoption: async (sheet, proposal, answers) => {
      const common = context(proposal);
      return common === null ? null : (await code()).previewOf(sheet, proposal, answers, common);
    },
    adoptSheet: async (sheet, { proposal, layout }) => {
      let done = false;
      await perform('绑定', async () => {
        const common = context(proposal);
        if (isLegacy(services.documentUrl?.() ?? ''))
          return {
            tone: 'error',
            text: '老格式的文件（.xls、.et）存不住绑定的登记，没有绑。',
            remedy: '请另存为 .xlsx，打开新的那份再认表。',
          };
        if (common === null) return { tone: 'warning', text: '先在上面选一个方案。' };
        if (!Number.isInteger(common.year) || common.year < 2000)
          return { tone: 'warning', text: '表上没有写年度，请先在上面填“评价年度”。' };
        const { names, formulas, isProtected } = await session.adoptSheet({
          ...common,
          sheetId: sheet.sheetId,
          layout,
          project: sheet.sheetName,
        });
        await services.loadOnOpen();
        done = true;
        const locked = isProtected ? '表受保护，只写了没有锁的格。' : '';
        return `已绑定“${sheet.sheetName}”：名称 ${names} 个，公式 ${formulas} 条，样子没有动。${locked}`;
      });
      return done;
    },
    releaseSheet: (sheetId) =>
      perform('撤销认表', async () => {
        const { sheetName, names, formulas } = await session.releaseSheet(sheetId);
        return `已撤销“${sheetName}”的认表：去掉名称 ${names} 个、公式 ${formulas} 条，填的内容都在。`;
      }),
    exportPack: async ({ layout }) => ({
      name: fileName(layout.title ?? layout.id),
      text: (await code()).packText(layout),
    }),
    ownPack: async () => {
      const { loadedSchemes, setup } = store.get();
      const scheme = schemeChoices(schemes, loadedSchemes).find(({ id }) => id === setup.schemeId);
      const text = scheme && (await (await code()).ownPackText(scheme));
      return scheme && text ? { name: fileName(scheme.title), text } : null;
    },
    loadPack: async (text) => {
      const read = (await code()).readPack(text);
      if (!read.ok) return read.problems;
      const { pack } = read;
      const { loadedSchemes, loadedLayouts, setup } = store.get();
      const kept = loadedLayouts.filter(({ kind }) => !pack.layouts.some((layout) => layout.kind === kind));
      store.update({
        loadedLayouts: [...kept, ...pack.layouts],
        ...(pack.scheme
          ? {
              loadedSchemes: [...loadedSchemes.filter(({ id }) => id !== pack.scheme?.id), pack.scheme],
              setup: withScheme(setup, pack.scheme),
            }
          : {}),
        notice: {
          tone: 'success',
          text: loadedText(pack),
        },
      });
      return [];
    },
  };
}

/** 载入以后插表照谁的版面；只有方案的包照内置的。 */
function loadedText({ title, layouts }: Pack): string {
  if (layouts.length === 0) return `已载入方案包“${title}”：没有另外的版面，插表时照内置的。`;
  const kinds = layouts.map(({ kind }) => kind).join('、');
  return `已载入方案包“${title}”：版面 ${layouts.length} 份（${kinds}），插表时照它的版面。`;
}
