import { reading } from '../../language/zh-CN';
import { giveWords } from './give-words';

giveWords('zh-CN', reading);
