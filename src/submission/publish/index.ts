export { planPublication, type PublicationPlan, type PublishedSheet } from './planPublication';
