public import Hummingbird
import Store

/// All pages of the product, with what stands before each of them.
///
/// From the outside in: time limit, headers, compression, files, preferences, errors, session,
/// errors again with the frame of the person, forms. A chapter adds its routes below, and nowhere
/// else.
public func router(_ site: Site) -> TimeLimitedRouter<Router<SignedOut>> {
  let router = Router(context: SignedOut.self, options: [.autoGenerateHeadEndpoints])
  router.add(middleware: SecurityHeaders(isSecure: site.isSecure))
  router.add(middleware: Compression())
  AssetRoutes(assets: site.assets).add(to: router)
  router.add(middleware: Preferences(site: site))
  router.add(middleware: ErrorPages())
  router.add(middleware: Sessions(site: site))
  router.add(middleware: ErrorPages())
  router.add(middleware: Forms(site: site))
  addOpenRoutes(to: router, site)
  addRoutes(to: router.group(context: SignedIn.self).add(middleware: SettledDrafts()), site)
  return TimeLimitedRouter(inner: router, site: site)
}

/// Pages for everyone.
private func addOpenRoutes(to router: Router<SignedOut>, _ site: Site) {
  PreferenceRoutes(site: site).add(to: router)
  SignInRoutes(site: site).add(to: router)
  AboutRoutes(site: site).add(to: router)
  DateRoutes(site: site).add(to: router)
  KitRoutes().add(to: router)
}

/// Pages for people who are signed in, chapter by chapter.
private func addRoutes(to router: RouterGroup<SignedIn>, _ site: Site) {
  HomeRoutes().add(to: router)
  SearchRoutes().add(to: router)
  DraftRoutes().add(to: router)
  SettingsRoutes(site: site).add(to: router)
  PlanningRoutes(site: site).add(to: router)
  RunRoutes(site: site).add(to: router)
  VisitEditRoutes(site: site).add(to: router)
  TourRoutes(site: site).add(to: router)
  PeopleRoutes(gazetteer: site.gazetteer).add(to: router)
  StayRoutes().add(to: router)
  PersonVisitRoutes(site: site).add(to: router)
  SkillRoutes().add(to: router)
  CarerRoutes(gazetteer: site.gazetteer).add(to: router)
  AbsenceRoutes().add(to: router)
  RosterRoutes().add(to: router)
  ImportRoutes(site: site).add(to: router)
  ColleagueRoutes(site: site).add(to: router)
  InvitationRoutes().add(to: router)
  AccessLogRoutes().add(to: router)
}
