import type { FormId, Scheme } from '../../../schemes';
import type { UnreadForm } from '../../../submission';
import { schemeChoices } from './schemes';
import type { InsertFormsRequest, InsertResult } from '../../../workbook';
import { requestedForms } from '../home/setup';
import type { Notice, View } from '../state';
import type { ActionRuntime } from './runtime';

/** 插表与修复。 */
export interface InsertActions {
  readonly insert: () => Promise<void>;
  readonly repair: () => Promise<void>;
  /** 在已有的工作簿里另插一张（用到时再插的）。 */
  readonly insertOne: (form: FormId) => Promise<void>;
  /** 把登记过而不在了的一张表重新插一张空的；原来填的数不会回来。 */
  readonly restoreForm: (lost: UnreadForm) => Promise<void>;
}

/** 插表结果写成一条话；取消不抛错，已插的留着，会话在 notices 里说还剩几张。 */
function insertionNotice({ inserted, notices }: InsertResult): Notice {
  const count = (state: string) => inserted.filter((form) => form.state === state).length;
  const parts = [
    count('new') > 0 ? `新插 ${count('new')} 张` : '',
    count('refreshed') > 0 ? `修复 ${count('refreshed')} 张` : '',
    count('rebuilt') > 0 ? `重建 ${count('rebuilt')} 张` : '',
  ].filter((part) => part !== '');
  const kept = inserted.some(({ state }) => state !== 'new');
  const done = parts.length === 0 ? [] : [`${parts.join('，')}表样${kept ? '，已填内容都在' : ''}。`];
  const repaired = inserted.flatMap(({ sheetName, repairs = [] }) =>
    repairs.length === 0 ? [] : [`“${sheetName}”修好：${repairs.join('；')}。`],
  );
  return {
    tone: notices.length === 0 ? 'success' : 'warning',
    text: [...done, ...repaired, ...notices].join('\n'),
  };
}

/** 接到状态上。 */
export function createInsertActions({ store, services, performCancellable }: ActionRuntime): InsertActions {
  const { session, schemes, loadOnOpen } = services;

  const request = (what: string, content: InsertFormsRequest, view?: View) =>
    performCancellable(what, async ({ signal, report }) => {
      const outcome = await session.insertForms(content, {
        signal,
        onProgress: ({ done, total, title }) =>
          report(
            `正在${what}：${title}（${Math.min(done + 1, total)}/${total}）`,
            total === 0 ? null : done / total,
          ),
      });
      await loadOnOpen();
      if (view !== undefined) store.update({ view });
      return insertionNotice(outcome);
    });

  function currentScheme(): Scheme | undefined {
    const { overview, setup, loadedSchemes } = store.get();
    const choices = schemeChoices(schemes, loadedSchemes);
    return overview?.submission.registeredScheme ?? choices.find((scheme) => scheme.id === setup.schemeId);
  }

  return {
    insert: async () => {
      const { setup, loadedLayouts } = store.get();
      const scheme = currentScheme();
      if (scheme === undefined) return;
      await request(
        '插入表样',
        {
          scheme,
          year: Number(setup.year),
          unit: setup.unit.trim(),
          forms: requestedForms(scheme, setup.projects),
          ...(loadedLayouts.length > 0 ? { layouts: loadedLayouts } : {}),
        },
        'fill',
      );
    },
    repair: async () => {
      const { overview } = store.get();
      if (overview === null) return;
      const { registeredScheme: scheme, year, unit, forms } = overview.submission;
      const requests = forms.map(({ form, name }) =>
        name === null ? { form: form.id } : { form: form.id, project: name },
      );
      await request('修复表样', { scheme, year, unit, forms: requests }, 'fill');
    },
    insertOne: async (form) => {
      const { overview } = store.get();
      if (overview === null) return;
      const { registeredScheme: scheme, year, unit } = overview.submission;
      await request(`插入《${form}》`, { scheme, year, unit, forms: [{ form }] });
    },
    restoreForm: async ({ form, name }) => {
      const { overview } = store.get();
      if (overview === null) return;
      const { registeredScheme: scheme, year, unit } = overview.submission;
      const forms = [name === null ? { form } : { form, project: name }];
      await request('恢复表样', { scheme, year, unit, forms });
    },
  };
}
