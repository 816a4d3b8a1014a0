import { lazy, Suspense, useEffect, useState } from 'react';
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Loading } from './components/Loading';
import type { PaneEnvironment } from './paneContext';
import { darkTheme, isDark, lightTheme } from './theme';

const LivePane = lazy(async () => ({
  default: (await import(/* webpackChunkName: "pane" */ './LivePane')).LivePane,
}));
const UnsupportedView = lazy(async () => ({
  default: (await import('./views/UnsupportedView')).UnsupportedView,
}));

const useStyles = makeStyles({
  provider: {
    height: '100%',
    colorScheme: 'light',
    // 当按钮用的链接在高对比度下与文字同色，看不出能点
    '& .fui-Link': {
      '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
    },
  },
  // 单选框、滚动条这些浏览器自己画的也要跟着变深
  dark: { colorScheme: 'dark' },
});

/** 窗格环境；还在下载是 loading，没下载完是那个错误；这个 Excel 用不了是 null。 */
export type AppEnvironment = PaneEnvironment | Error | 'loading' | null;

interface Props {
  readonly environment: AppEnvironment;
  readonly missing: readonly string[];
  readonly diagnostics: string;
  /** Office 主题底色；每次窗格重新可见时再取一次。 */
  readonly background: () => string | undefined;
}

/** 窗格没有下载完整：交给出错页。 */
function Broken({ error }: { readonly error: Error }): never {
  throw error;
}

/** 窗格的根：主题、出错页、不支持页。 */
export function App({ environment, missing, diagnostics, background }: Props) {
  const styles = useStyles();
  const [dark, setDark] = useState(() => isDark(background()));

  useEffect(() => {
    const update = () => setDark(isDark(background()));
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, [background]);

  return (
    <FluentProvider
      theme={dark ? darkTheme : lightTheme}
      className={mergeClasses(styles.provider, dark && styles.dark)}
    >
      <ErrorBoundary diagnostics={diagnostics}>
        <Suspense fallback={<Loading />}>
          {environment === 'loading' ? (
            <Loading />
          ) : environment instanceof Error ? (
            <Broken error={environment} />
          ) : environment === null ? (
            <UnsupportedView missing={missing} diagnostics={diagnostics} />
          ) : (
            <LivePane environment={environment} />
          )}
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}
