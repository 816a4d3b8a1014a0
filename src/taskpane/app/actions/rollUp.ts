import type { Dimension } from '../../../collect';
import { keepBureau } from '../home/bureau';
import { toBase64 } from '../files/base64';
import { reportedName, type RollUpDone } from '../rollUp/messages';
import type { ActionRuntime } from './runtime';

/** 汇总单位的汇总。 */
export interface RollUpActions {
  /** 打开、关上“我是汇总单位”，记在这台机器上。 */
  readonly setBureau: (on: boolean) => void;
  /** 把选来的工作簿（可连名册.csv）在本机汇总，插进现在的工作簿；插成了记在状态里。 */
  readonly rollUp: (files: readonly File[], by: Dimension) => Promise<void>;
  /** 把汇总过的一份在新窗口里打开（另开一份，源文件不动），接着复核。 */
  readonly openReported: (file: string) => Promise<void>;
}

const sentence = ({ year, units, projects, across, missing, failures }: RollUpDone): string =>
  [
    `已插入 ${year} 年度汇总：${units} 个单位、${projects} 个项目，雷同与异常 ${across} 条`,
    missing > 0 ? `，名册里 ${missing} 个没有报` : '',
    failures.length > 0 ? `，读不了 ${failures.length} 份` : '',
    '。',
  ].join('');

/** 接到状态上。 */
export function createRollUpActions({
  store,
  services,
  perform,
  performCancellable,
}: ActionRuntime): RollUpActions {
  /** 汇总过的各份，另开时要。 */
  let chosen: ReadonlyMap<string, File> = new Map();
  return {
    setBureau(on) {
      keepBureau(on);
      store.update({ bureau: on });
    },
    async openReported(name) {
      await perform('打开', async () => {
        const file = chosen.get(name);
        if (file === undefined) throw new Error(`${name} 不在这次选的文件里，请重新选一次。`);
        await services.session.openWorkbook(toBase64(new Uint8Array(await file.arrayBuffer())));
        return `${name} 已在新的窗口另开一份，请在那里的“提交”页复核、另存。没看到新窗口的话，可能被浏览器拦下了。`;
      });
    },
    async rollUp(files, by) {
      await performCancellable('汇总', async ({ signal, report }) => {
        const { runRollUp } = await import('../rollUp/runRollUp');
        const made = await runRollUp({ files, by }, signal, (read, total) =>
          report(`正在读第 ${read}／${total} 份…`, total === 0 ? null : read / total),
        );
        if (made === null) return '已取消汇总，什么也没有插入。';
        await services.session.insertSheets(made.base64, made.sheets);
        chosen = new Map(files.map((file) => [reportedName(file), file]));
        store.update({ rollUp: made });
        return { tone: made.failures.length > 0 ? 'warning' : 'success', text: sentence(made) };
      });
    },
  };
}
