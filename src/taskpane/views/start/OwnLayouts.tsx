import { useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { packedSchemes } from '../../../forms';
import { findScheme } from '../../../schemes';
import type { SchemeFile } from '../../app/actions/schemes';
import { usePaneActions, usePaneState } from '../../paneContext';
import { PackLink } from './PackLink';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/**
 * 所选的内置方案：连版面导出成一个文件发给别人；自带公开的表的版面的，还可以照它插表。插过表的不显示。
 *
 * @param onProblems 版面没有载入的原因，空为载入了
 */
export function OwnLayouts({ onProblems }: { readonly onProblems: (problems: readonly string[]) => void }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, overview, setup } = usePaneState();
  const [file, setFile] = useState<SchemeFile | null>(null);

  async function use() {
    const own = await actions.ownPack();
    if (own !== null) onProblems(await actions.loadPack(own.text));
  }

  if (overview !== null || findScheme(setup.schemeId) === undefined) return null;
  const isPacked = packedSchemes.includes(setup.schemeId);
  return (
    <div className={styles.root} data-testid="own-layouts">
      <span>
        {isPacked
          ? '所选方案自带公开的表的版面（列宽是推的，待核）：'
          : '所选方案照内置版面插表；发给别人可以导出成一个文件：'}
      </span>
      {isPacked ? (
        <Button size="small" disabledFocusable={activity !== null} onClick={() => void use()}>
          照它插表
        </Button>
      ) : null}
      <Button size="small" onClick={() => void actions.ownPack().then(setFile)}>
        导出这份方案包
      </Button>
      {file === null ? null : <PackLink file={file} />}
    </div>
  );
}
