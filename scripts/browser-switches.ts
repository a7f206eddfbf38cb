/** The features that Playwright switches off. A browser obeys only its last such switch, so ours repeats them. */
const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const;

/** The address bar's list is a page of its own, made with every window: a second of work that no test looks at. */
const offForSpeed = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'] as const;

/** The switches of every browser of ours, beside those that Playwright gives. */
export const browserSwitches: readonly string[] = [
  `--disable-features=${[...offForPlaywright, ...offForSpeed].join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
