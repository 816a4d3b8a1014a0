import { runExcel } from '../../kernel/runExcel';

/** 随文件保存的设置项。 */
const key = 'PBE_自动标注';

/** 这份工作簿开没开自动标注；没设过是没开。 */
export function readAutoOption(): Promise<boolean> {
  return runExcel('读取自动标注的设置', async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    return !setting.isNullObject && setting.value === true;
  });
}

/** 开或关；存在工作簿里，别人打开也是这样。 */
export function writeAutoOption(on: boolean): Promise<void> {
  return runExcel('保存自动标注的设置', async (context) => {
    context.workbook.settings.add(key, on);
    await context.sync();
  });
}
