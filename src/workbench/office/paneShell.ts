/**
 * 注入窗格页面、先于 office.js 执行的一行：让外面的工作台在这个 window 上装好外壳。
 * 外壳的代码留在工作台一侧，窗格里不多一个模块。
 */
interface WorkbenchWindow extends Window {
  installOfficeShell?: (target: Window) => void;
}

(window.parent as WorkbenchWindow).installOfficeShell?.(window);
