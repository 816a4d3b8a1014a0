import { Button } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';

/** 一键设置打印；打印前在 Excel 里预览。 */
export function PrintButton() {
  const { setUpPrint } = usePaneActions();
  const { activity } = usePaneState();
  return (
    <div>
      <Button disabled={activity !== null} onClick={() => void setUpPrint()}>
        一键设置打印
      </Button>
    </div>
  );
}
