import type { Words } from './shape';

export const ko: Words = {
  columns: {
    dealName: '거래 이름', company: '회사 이름', contactName: '연락처 이름', jobTitle: '직함', email: '고객 전자 메일', phone: '고객 전화', type: '유형', status: '상태',
    microsoftStatus: 'Microsoft 상태', value: '값', closeDate: '마감 날짜', country: '국가', city: '도시', createdAt: '만든 날짜', referralId: '추천 ID',
    crmId: 'CRM ID', campaignId: '마케팅 캠페인 ID', leadSource: '잠재 고객 원본', callToAction: '콜투액션', leadType: '잠재 고객 유형', quality: '잠재 고객 품질',
    emailValidity: '전자 메일 유효성', phoneValidity: '전화 유효성', notes: '메모', favorite: '즐겨찾기', partnerRole: '파트너 역할', partnerProgram: '파트너 프로그램',
  },
  customerName: '고객 이름',
  status: {
    new: '신규', pending: '보류 중', received: '수신됨', created: '생성됨', active: '활성화', accepted: '수락됨', won: '성공', lost: '실패', declined: '거절됨',
    expired: '만료됨', error: '오류',
  },
  tabs: {
    marketplace: 'Marketplace 잠재 고객', qualified: '적격 잠재 고객', favorites: '즐겨찾기', inbound: '인바운드', outbound: '아웃바운드',
  },
  calls: {
    'contact-me': '문의하기', 'get-it-now': '지금 가져오기', 'free-trial': '무료 평가판', 'test-drive': '체험판',
  },
  email: {
    valid: '유효한 전자 메일', invalid: '잘못된 전자 메일', spam: '스팸 전자 메일', unknown: '알 수 없는 전자 메일',
  },
  phone: {
    valid: '유효한 전화', invalid: '잘못된 전화', spam: '스팸 전화', unknown: '알 수 없는 전화',
  },
  quality: {
    high: '높음', medium: '중간', low: '낮음',
  },
  leadTypes: {
    profile: '프로필 잠재 고객', offer: '제안 잠재 고객', marketing: '마케팅 적격', sales: '영업 적격',
  },
  deals: {
    coSell: '공동 판매', partnerLed: '파트너 주도', private: '개인', p2p: 'P2P', solutionAssessment: '솔루션 평가',
  },
  notSpecified: '지정되지 않음',
  actions: {
    accept: '수락', decline: '거절', won: '성공', lost: '실패', closeAsError: '오류로 닫기', edit: '편집', next: '다음', previous: '이전', newDeal: '새 거래',
    upload: '업로드', download: '다운로드', filters: '필터', columns: '열', clearAll: '모두 지우기', search: '검색하려면 3글자를 입력하세요', favorite: '즐겨찾기로 표시',
    unfavorite: '즐겨찾기에서 제거', back: '뒤로',
  },
  labels: {
    address: '주소', location: '위치', contacts: '연락처', customerEmail: '고객 전자 메일', customerPhone: '고객 전화', dealType: '거래 유형', estimatedValue: '예상 거래 값',
    estimatedCloseDate: '예상 마감 날짜', createdOn: '만든 날짜', customer: '고객', details: '세부 정보', name: '이름', leadProgress: '회사의 잠재 고객 진행률',
    dealProgress: '회사의 거래 진행률', appliedFilters: '적용된 필터', perPage: '페이지당 거래', showDetails: '세부 정보 표시',
  },
  steps: {
    received: '수신됨', accepted: '수락됨', created: '생성됨', wonLost: '성공/실패', pending: '보류 중', closed: '닫힘', qualified: '검증됨', developed: '개발됨',
    proposed: '제안됨', negotiated: '협상됨',
  },
  expiresIn: '거래가 {d}일 {h}시간 후에 만료됩니다',
  expiredDeal: '거래가 만료되었습니다',
  informational: '이 잠재 고객은 정보 제공용입니다. 파트너 센터에서 회사가 수행할 작업은 없습니다.',
  spam: '이 잠재 고객의 전자 메일 주소가 스팸으로 식별되었습니다.',
  directContact: '고객이 관심 있는 파트너에게 72시간 이내에 직접 연락해 달라고 요청했습니다.',
  directContactOver: '고객이 직접 연락을 요청했습니다. 72시간이 지났지만 추천은 여전히 활성 상태입니다.',
  pages: {
    home: '홈', referrals: '추천', leads: '잠재 고객', coSell: '공동 판매', opportunities: '공동 판매 기회', businessProfile: '비즈니스 프로필', solutions: '솔루션',
    analyze: '분석', summary: '요약', dealDetails: '거래 세부 정보', empty: '표시할 내용이 없습니다.', aboutLeads: '잠재 고객은 비즈니스 프로필이나 제안에 관심이 있는 고객입니다.',
    aboutCoSell: '공동 판매 기회는 여러 당사자가 함께 판매하는 거래입니다.',
  },
};
