import { RecordPlace as RecordPlace_f81fc2e4ef09bf31dfd6157c27b251dd } from '../../../../src/components/console/record/record-place.tsx'
import { ReviewNotice as ReviewNotice_61e91cd757f716eb51deb73d8fca80b7 } from '../../../../src/components/review/notice'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { OfficePasteFeatureClient as OfficePasteFeatureClient_56ddb9c6e3d99a99094f9529598aa913 } from '../../../../src/components/editor/office-paste/feature.client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrganizationCell as OrganizationCell_9c983945cc3cde1c281e6998e65b03ae } from '../../../../src/components/console/cells/organization-cell.tsx'
import { PublicationCell as PublicationCell_87b712f7f4661cdf310e5f8a850e3a21 } from '../../../../src/components/console/cells/publication-cell.tsx'
import { LateChanges as LateChanges_ea8f190cd00a08bef4e1f5460686bbc3 } from '../../../../src/components/console/late-changes/late-changes.client'
import { UnsavedDraft as UnsavedDraft_e69530ade63b44e9587e0e6d4fdadf65 } from '../../../../src/components/editor/unsaved-draft/unsaved-draft.client'
import { ReviewControls as ReviewControls_c6714f1c3ef6657b40dd98143e06344c } from '../../../../src/components/review/controls'
import { PublishButton as PublishButton_412b07f76c6f4eb1d87c3b89c6afcf7a } from '../../../../src/components/review/publish-button'
import { Nothing as Nothing_bda43ee788dc8651c431c6640d976426 } from '../../../../src/components/review/nothing'
import { ConditionItem as ConditionItem_ac78e9fe4af7916924d740766bfac78e } from '../../../../src/components/console/service-items/condition-fields.tsx'
import { ConditionValue as ConditionValue_ac78e9fe4af7916924d740766bfac78e } from '../../../../src/components/console/service-items/condition-fields.tsx'
import { FormRowLabel as FormRowLabel_d67f7a2b2c831578006e61df9b2def62 } from '../../../../src/components/console/service-items/row-labels.tsx'
import { FlowRowLabel as FlowRowLabel_d67f7a2b2c831578006e61df9b2def62 } from '../../../../src/components/console/service-items/row-labels.tsx'
import { ImportItem as ImportItem_995df40b4a1fc48d84c1ab5774a04466 } from '../../../../src/components/console/service-items/import-item.tsx'
import { ExportItem as ExportItem_dbf5a84ad1403087c2c8d019bf4ed197 } from '../../../../src/components/console/service-items/export-item.tsx'
import { CheckboxGroup as CheckboxGroup_5a44cee53e39e41331d285456a578909 } from '../../../../src/components/console/fields/checkbox-group.tsx'
import { CustomValuesCell as CustomValuesCell_0735c9d1a67e43031ae3bcbb5b53a30f } from '../../../../src/components/console/custom-fields/custom-values-cell.tsx'
import { CustomValuesField as CustomValuesField_cbff58c3ae9fb0ab64a2e952c3c2affe } from '../../../../src/components/console/custom-fields/custom-values-field.tsx'
import { CustomValuesDiff as CustomValuesDiff_f9b7ff76904bc9eb97836f5e21779702 } from '../../../../src/components/console/custom-fields/custom-values-diff.tsx'
import { RevealButton as RevealButton_dd0b9a340d568a06963cd5769e05f4ef } from '../../../../src/components/reveal/reveal-button'
import { ListActs as ListActs_39d8b323cce8d0970bba38b740c6b6cf } from '../../../../src/components/registers/list-acts.tsx'
import { CustomFilterFields as CustomFilterFields_de285f984ba01e7582562b02c8e03fea } from '../../../../src/components/console/custom-fields/filter-fields.tsx'
import { JoinPoster as JoinPoster_90a60d3358d0e2973e92773c97ad7e53 } from '../../../../src/components/registers/join-poster.tsx'
import { UnionHistory as UnionHistory_58ea7f0b767f2d02c6e7b3a96e1b7d08 } from '../../../../src/components/console/record/union-history.tsx'
import { OrganizationFigures as OrganizationFigures_4fffda4b84df4c51ff52c9b6f969f9b5 } from '../../../../src/components/console/figures/organization-figures.tsx'
import { DefinitionPreview as DefinitionPreview_34969c414ed3e39e8a08a08c1a5f82e1 } from '../../../../src/components/console/custom-fields/definition-preview.tsx'
import { EmployerField as EmployerField_5d37c0caadab2164aff4158acf8ba00f } from '../../../../src/components/registers/employer-field.tsx'
import { Ledger as Ledger_36a1e3824fbcdd6170f347b69e12c9a2 } from '../../../../src/components/registers/ledger.tsx'
import { TransferActs as TransferActs_d0b6b6f6553069be3180534ac04d6c42 } from '../../../../src/components/registers/transfer-acts.tsx'
import { FoundingActs as FoundingActs_40082306739532ee8223d108d9f17f80 } from '../../../../src/components/registers/founding-acts.tsx'
import { SendList as SendList_bcc38962b4b04d108d6987ef30711a4d } from '../../../../src/components/registers/send-list.tsx'
import { MatchingReport as MatchingReport_292553e2d4056e0e95dab69bbcfcc217 } from '../../../../src/components/registers/matching-report.tsx'
import { ExportProgress as ExportProgress_9f0017a1a9c4ec71584889c3bb224d86 } from '../../../../src/components/registers/export/export-progress.tsx'
import { OpenImport as OpenImport_52440639e8f57924801cca622d32b72c } from '../../../../src/components/registers/import/open-import.tsx'
import { YearPanel as YearPanel_a403f3285a24e139aba8225a93e4a0dc } from '../../../../src/components/console/holidays/year-panel.tsx'
import { CaseView as CaseView_b6a9984215bdaa1ef8dce97b72abc01b } from '../../../../src/components/console/desk/case/case-view.tsx'
import { AccountNotes as AccountNotes_f74f1937f2c7f6a7a6ff229d993a848c } from '../../../../src/components/console/record/account-notes.tsx'
import { AppointmentsCell as AppointmentsCell_78014142e7afabf093f633505cf63898 } from '../../../../src/components/console/cells/appointments-cell.tsx'
import { AppointmentRowLabel as AppointmentRowLabel_3d6b498008fd74df78733558477d9458 } from '../../../../src/components/console/fields/appointment-row-label.tsx'
import { ActCell as ActCell_8b522b0d6483aba1db2f10be25d4941f } from '../../../../src/components/console/cells/audit-cells.tsx'
import { RecordKindCell as RecordKindCell_8b522b0d6483aba1db2f10be25d4941f } from '../../../../src/components/console/cells/audit-cells.tsx'
import { AuditChanges as AuditChanges_86e625f8013bbabf9b309111afecc36f } from '../../../../src/components/console/fields/audit-changes.tsx'
import { JsonText as JsonText_383f80fd3acbf0efc34df66f87098b38 } from '../../../../src/components/console/fields/json-text.tsx'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ConsoleNav as ConsoleNav_4503b17f5ba5804c7b6ead2a27d64449 } from '../../../../src/components/console/nav/nav.tsx'
import { ConsoleIcon as ConsoleIcon_c3d2337cdfd8b71ab0b6f44279fe9060 } from '../../../../src/components/console/emblem.tsx'
import { ConsoleLogo as ConsoleLogo_c3d2337cdfd8b71ab0b6f44279fe9060 } from '../../../../src/components/console/emblem.tsx'
import { LoginHelp as LoginHelp_72b40b5f1445725816514a69425cde9a } from '../../../../src/components/console/login/login-help.tsx'
import { LoginWelcome as LoginWelcome_5923266c43b34da7fa9d1ae3069838ea } from '../../../../src/components/console/login/login-welcome.tsx'
import { CountAnswers as CountAnswers_24aee8771be560f5106aabd13d6d9e4a } from '../../../../src/components/console/late-changes/answer-count.client'
import { ClearOnLogout as ClearOnLogout_ee23d7053ea04af52d13ce2661e0df1f } from '../../../../src/components/editor/unsaved-draft/clear-on-logout.client'
import { ConsoleHome as ConsoleHome_15ad8863bd333da925bbf7ad9ccb2c02 } from '../../../../src/components/console/home/home.tsx'
import { TreeView as TreeView_baa10e7401e0dca5397325b96afe633c } from '../../../../src/components/console/tree/tree-view.tsx'
import { FiguresView as FiguresView_c2a21bb0b664ece6e99fcda4697987eb } from '../../../../src/components/console/figures/figures-view.tsx'
import { CaseFiguresView as CaseFiguresView_14a02071fe3d3d2328aa9f21fecdaf74 } from '../../../../src/components/console/case-figures/case-figures-view.tsx'
import { DeskView as DeskView_62f82d3b5c82483ccb4f4fc388ecd544 } from '../../../../src/components/console/desk/desk-view.tsx'
import { EntryView as EntryView_73dd839ec536ddcc032cf2c2bb9d0aa3 } from '../../../../src/components/console/desk/entry/entry-view.tsx'
import { PrintView as PrintView_5881736b283f70eeb865f82ed206f5a6 } from '../../../../src/components/console/desk/print-view.tsx'
import { ReorganiseView as ReorganiseView_167cb2f1954c58601f9e51d1aa6b363c } from '../../../../src/components/console/reorganise/reorganise-view.tsx'
import { ImportView as ImportView_654739fc8027400b30bb2d75fcc6ffd6 } from '../../../../src/components/registers/import/import-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/components/console/record/record-place.tsx#RecordPlace": RecordPlace_f81fc2e4ef09bf31dfd6157c27b251dd,
  "/src/components/review/notice#ReviewNotice": ReviewNotice_61e91cd757f716eb51deb73d8fca80b7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/components/editor/office-paste/feature.client#OfficePasteFeatureClient": OfficePasteFeatureClient_56ddb9c6e3d99a99094f9529598aa913,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/components/console/cells/organization-cell.tsx#OrganizationCell": OrganizationCell_9c983945cc3cde1c281e6998e65b03ae,
  "/src/components/console/cells/publication-cell.tsx#PublicationCell": PublicationCell_87b712f7f4661cdf310e5f8a850e3a21,
  "/src/components/console/late-changes/late-changes.client#LateChanges": LateChanges_ea8f190cd00a08bef4e1f5460686bbc3,
  "/src/components/editor/unsaved-draft/unsaved-draft.client#UnsavedDraft": UnsavedDraft_e69530ade63b44e9587e0e6d4fdadf65,
  "/src/components/review/controls#ReviewControls": ReviewControls_c6714f1c3ef6657b40dd98143e06344c,
  "/src/components/review/publish-button#PublishButton": PublishButton_412b07f76c6f4eb1d87c3b89c6afcf7a,
  "/src/components/review/nothing#Nothing": Nothing_bda43ee788dc8651c431c6640d976426,
  "/src/components/console/service-items/condition-fields.tsx#ConditionItem": ConditionItem_ac78e9fe4af7916924d740766bfac78e,
  "/src/components/console/service-items/condition-fields.tsx#ConditionValue": ConditionValue_ac78e9fe4af7916924d740766bfac78e,
  "/src/components/console/service-items/row-labels.tsx#FormRowLabel": FormRowLabel_d67f7a2b2c831578006e61df9b2def62,
  "/src/components/console/service-items/row-labels.tsx#FlowRowLabel": FlowRowLabel_d67f7a2b2c831578006e61df9b2def62,
  "/src/components/console/service-items/import-item.tsx#ImportItem": ImportItem_995df40b4a1fc48d84c1ab5774a04466,
  "/src/components/console/service-items/export-item.tsx#ExportItem": ExportItem_dbf5a84ad1403087c2c8d019bf4ed197,
  "/src/components/console/fields/checkbox-group.tsx#CheckboxGroup": CheckboxGroup_5a44cee53e39e41331d285456a578909,
  "/src/components/console/custom-fields/custom-values-cell.tsx#CustomValuesCell": CustomValuesCell_0735c9d1a67e43031ae3bcbb5b53a30f,
  "/src/components/console/custom-fields/custom-values-field.tsx#CustomValuesField": CustomValuesField_cbff58c3ae9fb0ab64a2e952c3c2affe,
  "/src/components/console/custom-fields/custom-values-diff.tsx#CustomValuesDiff": CustomValuesDiff_f9b7ff76904bc9eb97836f5e21779702,
  "/src/components/reveal/reveal-button#RevealButton": RevealButton_dd0b9a340d568a06963cd5769e05f4ef,
  "/src/components/registers/list-acts.tsx#ListActs": ListActs_39d8b323cce8d0970bba38b740c6b6cf,
  "/src/components/console/custom-fields/filter-fields.tsx#CustomFilterFields": CustomFilterFields_de285f984ba01e7582562b02c8e03fea,
  "/src/components/registers/join-poster.tsx#JoinPoster": JoinPoster_90a60d3358d0e2973e92773c97ad7e53,
  "/src/components/console/record/union-history.tsx#UnionHistory": UnionHistory_58ea7f0b767f2d02c6e7b3a96e1b7d08,
  "/src/components/console/figures/organization-figures.tsx#OrganizationFigures": OrganizationFigures_4fffda4b84df4c51ff52c9b6f969f9b5,
  "/src/components/console/custom-fields/definition-preview.tsx#DefinitionPreview": DefinitionPreview_34969c414ed3e39e8a08a08c1a5f82e1,
  "/src/components/registers/employer-field.tsx#EmployerField": EmployerField_5d37c0caadab2164aff4158acf8ba00f,
  "/src/components/registers/ledger.tsx#Ledger": Ledger_36a1e3824fbcdd6170f347b69e12c9a2,
  "/src/components/registers/transfer-acts.tsx#TransferActs": TransferActs_d0b6b6f6553069be3180534ac04d6c42,
  "/src/components/registers/founding-acts.tsx#FoundingActs": FoundingActs_40082306739532ee8223d108d9f17f80,
  "/src/components/registers/send-list.tsx#SendList": SendList_bcc38962b4b04d108d6987ef30711a4d,
  "/src/components/registers/matching-report.tsx#MatchingReport": MatchingReport_292553e2d4056e0e95dab69bbcfcc217,
  "/src/components/registers/export/export-progress.tsx#ExportProgress": ExportProgress_9f0017a1a9c4ec71584889c3bb224d86,
  "/src/components/registers/import/open-import.tsx#OpenImport": OpenImport_52440639e8f57924801cca622d32b72c,
  "/src/components/console/holidays/year-panel.tsx#YearPanel": YearPanel_a403f3285a24e139aba8225a93e4a0dc,
  "/src/components/console/desk/case/case-view.tsx#CaseView": CaseView_b6a9984215bdaa1ef8dce97b72abc01b,
  "/src/components/console/record/account-notes.tsx#AccountNotes": AccountNotes_f74f1937f2c7f6a7a6ff229d993a848c,
  "/src/components/console/cells/appointments-cell.tsx#AppointmentsCell": AppointmentsCell_78014142e7afabf093f633505cf63898,
  "/src/components/console/fields/appointment-row-label.tsx#AppointmentRowLabel": AppointmentRowLabel_3d6b498008fd74df78733558477d9458,
  "/src/components/console/cells/audit-cells.tsx#ActCell": ActCell_8b522b0d6483aba1db2f10be25d4941f,
  "/src/components/console/cells/audit-cells.tsx#RecordKindCell": RecordKindCell_8b522b0d6483aba1db2f10be25d4941f,
  "/src/components/console/fields/audit-changes.tsx#AuditChanges": AuditChanges_86e625f8013bbabf9b309111afecc36f,
  "/src/components/console/fields/json-text.tsx#JsonText": JsonText_383f80fd3acbf0efc34df66f87098b38,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/src/components/console/nav/nav.tsx#ConsoleNav": ConsoleNav_4503b17f5ba5804c7b6ead2a27d64449,
  "/src/components/console/emblem.tsx#ConsoleIcon": ConsoleIcon_c3d2337cdfd8b71ab0b6f44279fe9060,
  "/src/components/console/emblem.tsx#ConsoleLogo": ConsoleLogo_c3d2337cdfd8b71ab0b6f44279fe9060,
  "/src/components/console/login/login-help.tsx#LoginHelp": LoginHelp_72b40b5f1445725816514a69425cde9a,
  "/src/components/console/login/login-welcome.tsx#LoginWelcome": LoginWelcome_5923266c43b34da7fa9d1ae3069838ea,
  "/src/components/console/late-changes/answer-count.client#CountAnswers": CountAnswers_24aee8771be560f5106aabd13d6d9e4a,
  "/src/components/editor/unsaved-draft/clear-on-logout.client#ClearOnLogout": ClearOnLogout_ee23d7053ea04af52d13ce2661e0df1f,
  "/src/components/console/home/home.tsx#ConsoleHome": ConsoleHome_15ad8863bd333da925bbf7ad9ccb2c02,
  "/src/components/console/tree/tree-view.tsx#TreeView": TreeView_baa10e7401e0dca5397325b96afe633c,
  "/src/components/console/figures/figures-view.tsx#FiguresView": FiguresView_c2a21bb0b664ece6e99fcda4697987eb,
  "/src/components/console/case-figures/case-figures-view.tsx#CaseFiguresView": CaseFiguresView_14a02071fe3d3d2328aa9f21fecdaf74,
  "/src/components/console/desk/desk-view.tsx#DeskView": DeskView_62f82d3b5c82483ccb4f4fc388ecd544,
  "/src/components/console/desk/entry/entry-view.tsx#EntryView": EntryView_73dd839ec536ddcc032cf2c2bb9d0aa3,
  "/src/components/console/desk/print-view.tsx#PrintView": PrintView_5881736b283f70eeb865f82ed206f5a6,
  "/src/components/console/reorganise/reorganise-view.tsx#ReorganiseView": ReorganiseView_167cb2f1954c58601f9e51d1aa6b363c,
  "/src/components/registers/import/import-view.tsx#ImportView": ImportView_654739fc8027400b30bb2d75fcc6ffd6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
