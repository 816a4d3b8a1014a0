import { findForm, type Form } from '../../../../src/forms';
import { isSetSupported, M365 } from '../../../../src/host';
import { insertRequests } from '../../../../src/workbook/actions/insert/insertForms';
import { SessionState } from '../../../../src/workbook/kernel/sessionState';
import { hengyang } from '../support';

/** 小样所在的工作表。 */
export const sheetName = '部门整体支出绩效自评表';

/** 部门自评表的一个小样：资金、执行率、指标、得分、签字都在，去掉长文字行；一次定稿的动作少，才试得遍。 */
const small: Form = (() => {
  const whole = findForm(sheetName);
  const kept = whole.rows.filter(
    (row) =>
      row.kind === 'block' ||
      !row.cells.some(({ field }) => field?.kind === 'longText' && field.key !== '执行率偏差原因'),
  );
  return { ...whole, rows: kept, print: { orientation: 'portrait', columns: 9, pagesTall: 0 } };
})();

/** 一个新会话。 */
export const newState = (): SessionState =>
  new SessionState((set, version) => isSetSupported(M365, set, version));

/** 插小样：两行指标。 */
export async function insertSmall(session: SessionState): Promise<void> {
  const blocks = { 绩效指标: { rows: 2, groups: { 一级指标: ['产出指标', '产出指标'] } } };
  await insertRequests(
    session,
    [{ scheme: hengyang(), year: 2022, unit: '某单位', form: small, project: null, blocks }],
    {},
  );
}
