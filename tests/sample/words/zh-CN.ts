import type { Words } from './shape';

export const zhCN: Words = {
  columns: {
    dealName: '交易名称', company: '公司名称', contactName: '联系人姓名', jobTitle: '职务', email: '客户电子邮件', phone: '客户电话', type: '类型', status: '状态',
    microsoftStatus: 'Microsoft 状态', value: '值', closeDate: '结束日期', country: '国家/地区', city: '城市', createdAt: '创建日期', referralId: '引荐 ID',
    crmId: 'CRM ID', campaignId: '营销活动 ID', leadSource: '潜在顾客来源', callToAction: '行动号召', leadType: '潜在顾客类型', quality: '潜在顾客质量',
    emailValidity: '电子邮件有效性', phoneValidity: '电话有效性', notes: '备注', favorite: '收藏', partnerRole: '合作伙伴角色', partnerProgram: '合作伙伴计划',
  },
  customerName: '客户名称',
  status: {
    new: '新建', pending: '挂起', received: '已接收', created: '已创建', active: '活动', accepted: '已接受', won: '赢单', lost: '丢单', declined: '已拒绝', expired: '已过期',
    error: '错误',
  },
  tabs: {
    marketplace: '市场潜在顾客', qualified: '合格的潜在顾客', favorites: '收藏夹', inbound: '入站', outbound: '出站',
  },
  calls: {
    'contact-me': '与我联系', 'get-it-now': '立即获取', 'free-trial': '免费试用', 'test-drive': '体验版',
  },
  email: {
    valid: '有效的电子邮件', invalid: '无效的电子邮件', spam: '垃圾邮件', unknown: '未知的电子邮件',
  },
  phone: {
    valid: '有效的电话', invalid: '无效的电话', spam: '骚扰电话', unknown: '未知的电话',
  },
  quality: {
    high: '高', medium: '中', low: '低',
  },
  leadTypes: {
    profile: '配置文件潜在顾客', offer: '产品/服务潜在顾客', marketing: '市场营销合格', sales: '销售合格',
  },
  deals: {
    coSell: '联合销售', partnerLed: '合作伙伴主导', private: '专用', p2p: 'P2P', solutionAssessment: '解决方案评估',
  },
  notSpecified: '未指定',
  actions: {
    accept: '接受', decline: '拒绝', won: '赢单', lost: '丢单', closeAsError: '作为错误关闭', edit: '编辑', next: '下一步', previous: '上一步', newDeal: '新建交易',
    upload: '上传', download: '下载', filters: '筛选器', columns: '列', clearAll: '全部清除', search: '键入 3 个字母开始搜索', favorite: '标记为收藏', unfavorite: '从收藏夹中删除',
    back: '返回',
  },
  labels: {
    address: '地址', location: '位置', contacts: '联系人', customerEmail: '客户电子邮件', customerPhone: '客户电话', dealType: '交易类型', estimatedValue: '估计的交易值',
    estimatedCloseDate: '估计的结束日期', createdOn: '创建日期', customer: '客户', details: '详细信息', name: '名称', leadProgress: '贵公司的潜在顾客进度',
    dealProgress: '贵公司的交易进度', appliedFilters: '已应用的筛选器', perPage: '每页交易数', showDetails: '显示详细信息',
  },
  steps: {
    received: '已接收', accepted: '已接受', created: '已创建', wonLost: '赢单/丢单', pending: '挂起', closed: '已关闭', qualified: '已鉴定', developed: '已开发',
    proposed: '已提议', negotiated: '已协商',
  },
  expiresIn: '交易将在 {d} 天 {h} 小时后过期',
  expiredDeal: '交易已过期',
  informational: '此潜在顾客仅供参考。贵公司无需在合作伙伴中心执行任何操作。',
  spam: '此潜在顾客的电子邮件地址已被识别为垃圾邮件。',
  directContact: '客户已要求感兴趣的合作伙伴在 72 小时内直接与其联系。',
  directContactOver: '客户要求直接联系。72 小时已过；引荐仍处于活动状态。',
  pages: {
    home: '主页', referrals: '引荐', leads: '潜在顾客', coSell: '联合销售', opportunities: '联合销售机会', businessProfile: '业务资料', solutions: '解决方案', analyze: '分析',
    summary: '摘要', dealDetails: '交易详细信息', empty: '没有可显示的内容。', aboutLeads: '潜在顾客是对你的业务资料或产品/服务感兴趣的客户。', aboutCoSell: '联合销售机会是由多方共同销售的交易。',
  },
};
