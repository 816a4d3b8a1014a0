import { adoptActions } from './adopt/action';
import { annotateActions } from './annotate/action';
import { attachmentActions } from './attachments/action';
import { auditSheetActions } from './auditSheet/action';
import { carryOverActions } from './carryOver/action';
import { cellActions } from './cells/action';
import { evidenceActions } from './evidence/action';
import { fillActions } from './fill/action';
import { finalizeActions } from './finalize/action';
import { fixActions } from './fixes/action';
import { functionActions } from './functions/action';
import { goToActions } from './goTo/action';
import { importActions } from './importValues/action';
import { insertActions } from './insert/action';
import { insertSheetsActions } from './insertSheets/action';
import { openWorkbookActions } from './openWorkbook/action';
import { printActions } from './print/action';
import { projectActions } from './projects/action';
import { readActions } from './read/action';
import { reviewActions } from './review/action';
import { rowActions } from './rows/action';
import { scoreSheetActions } from './scoreSheet/action';
import { selfCheckActions } from './selfCheck/action';

/** 对工作簿做的全部动作，一个一条；会话、窗格的端口、测试的假会话与同步预算都由它长出来。 */
export const workbookActions = {
  ...insertActions,
  ...adoptActions,
  ...fillActions,
  ...readActions,
  ...rowActions,
  ...projectActions,
  ...annotateActions,
  ...fixActions,
  ...carryOverActions,
  ...importActions,
  ...cellActions,
  ...auditSheetActions,
  ...scoreSheetActions,
  ...attachmentActions,
  ...evidenceActions,
  ...finalizeActions,
  ...selfCheckActions,
  ...functionActions,
  ...printActions,
  ...openWorkbookActions,
  ...insertSheetsActions,
  ...reviewActions,
  ...goToActions,
};

/** 动作的名字。 */
export type ActionName = keyof typeof workbookActions;
